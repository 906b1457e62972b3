using System.Text;
using PermFeed.Reference;
using PermFeed.Reference.ServiceReference;

namespace PermFeed.Tests.Reference.ServiceReference;

public sealed class ServiceReferenceReaderTests
{
    private const string Read = """{"IsList":false,"IsPermissionManagement":false,"IsTaggingOnly":false,"IsWrite":false}""";

    [Fact]
    public void An_action_is_read_with_every_fact_that_documents_tell()
    {
        var observed = ReadAll(Document("s3", """
            {"Name":"s3","Actions":[{"Name":"GetObject","ActionConditionKeys":["s3:authType"],"Annotations":{"Properties":FLAGS,"Later":1},
              "Resources":[{"Name":"Object","ConditionKeys":["s3:row"],"New":{}},{"Name":"bucket"}],
              "SupportedBy":{"IAM Access Analyzer Policy Generation":true,"IAM Action Last Accessed":false}}],
             "Resources":[{"Name":"object","ARNFormats":["arn:a","arn:b"],"ConditionKeys":["aws:ResourceTag/${TagKey}"]}],
             "ConditionKeys":[{"Name":"s3:authType","Types":["String"]}],"Unknown":[1,{"a":[]}],"Version":"v1.4"}
            """));

        var action = Assert.Single(observed.Reference.Actions);
        Assert.Equal("s3:GetObject", action.Key.Text);
        Assert.Equal(new ActionFacts
        {
            AccessLevels = AccessLevels.Read,
            ResourceTypes = [new ActionResource("Object", null), new ActionResource("bucket", null)],
            ConditionKeys = ["aws:ResourceTag/${TagKey}", "s3:authType", "s3:row"],
        }, action.Facts);
        Assert.Equal([FactNames.AccessLevels, FactNames.ResourceTypes, FactNames.ConditionKeys], observed.Provides);
        Assert.Equal("service-reference/v1.4", observed.Format);
    }

    [Theory]
    [InlineData(false, false, false, false, AccessLevels.Read)]
    [InlineData(true, false, false, false, AccessLevels.List)]
    [InlineData(false, false, false, true, AccessLevels.Write)]
    [InlineData(false, false, true, true, AccessLevels.Tagging)]
    [InlineData(false, true, false, true, AccessLevels.PermissionsManagement)]
    [InlineData(true, false, false, true, AccessLevels.List | AccessLevels.Write)]
    public void Flags_give_the_access_levels(bool list, bool permissions, bool tagging, bool write, AccessLevels levels)
    {
        var flags = $$"""{"IsList":{{Flag(list)}},"IsPermissionManagement":{{Flag(permissions)}},"IsTaggingOnly":{{Flag(tagging)}},"IsWrite":{{Flag(write)}},"IsNew":true}""";

        Assert.Equal(levels, Assert.Single(ReadAll(Service("x", flags)).Reference.Actions).AccessLevels);
    }

    [Fact]
    public void Operations_of_an_action_s_name_tell_what_else_it_needs()
    {
        var observed = ReadAll(Document("x", """
            {"Name":"x","Actions":[{"Name":"CreateApp","Annotations":{"Properties":FLAGS}},{"Name":"GetApp","Annotations":{"Properties":FLAGS}}],"Version":"v1.4",
             "Operations":[{"Name":"CreateApp","AuthorizedActions":[{"Name":"CreateApp","Service":"x"},
               {"Name":"PassRole","Service":"iam","Context":{"iam:PassedToService":["x.amazonaws.com"]}}],"SDK":[{"Name":"x","Method":"create_app","Package":"Boto3"}]},
              {"Name":"GetApp","AuthorizedActions":[{"Name":"GetApp","Service":"x"}]},{"Name":"Unauthorized","SDK":[]},{"Name":"Other","AuthorizedActions":[{"Name":"No","Service":""}]}]}
            """));

        var (action, others) = Assert.Single(observed.OperationActions!);
        Assert.Equal(("x:CreateApp", "iam:PassRole"), (action.Text, Assert.Single(others).Text));
        Assert.Equal(["x: the authorized action ':No' is not written as an action"], observed.Remarks);
        Assert.All(observed.Reference.Actions, found => Assert.Null(found.Facts.DependentActions));
    }

    [Fact]
    public void Every_service_of_the_index_must_have_its_document()
    {
        var index = Document("index", """[{"service":"a","url":"https://h/v1/a/a.json"},{"service":"b","url":"https://h/v1/b/b.json"}]""");

        Assert.Equal(2, ReadAll(index, Service("a"), Service("b")).Reference.Services.Count);
        Assert.Equal("test: expected the document of each service of the index, found 1 missing, the first 'b'", Failure(index, Service("a")).Message);
        Assert.Equal(["c: the index does not list its document, set aside"], ReadAll(index, Service("a"), Service("b"), Service("c")).Remarks);
    }

    [Theory]
    [InlineData("""{"Name":"y","Version":"v1.4"}""", "x.json:1: expected the document of the service 'x', found that of 'y'")]
    [InlineData("""{"Version":"v1.4"}""", "x.json:1: expected the 'Name' of the service 'x', found none")]
    [InlineData("""{"Name":"x","Version":"v2.0"}""", "x.json:1: expected a 'Version' such as v1.4, found 'v2.0'")]
    [InlineData("""{"Name":"x","Actions":{}}""", "x.json:1: expected 'Actions' to be an array, found an object")]
    [InlineData("""{"Name":"x","Actions":[{"Name":7}]}""", "x.json:1: expected the name of an action to be a text, found '7'")]
    [InlineData("""{"Name":"x","Actions":[{"Name":"Do it"}]}""", "x.json:1: expected the name of an action, found 'Do it'")]
    [InlineData("""{"Name":"x","Actions":[{"Name":"Do"}]}""", "x.json:1: expected 'Annotations' with 'Properties' of x:Do, found none")]
    [InlineData("""{"Name":"x","Actions":[{"Name":"Do","Annotations":{"Properties":{"IsList":true}}}]}""", "x.json:1: expected 'IsList', 'IsPermissionManagement', 'IsTaggingOnly' and 'IsWrite', found 1 of them")]
    [InlineData("""{"Name":"x","Actions":[{"Name":"Do","Annotations":{"Properties":{"IsList":"yes"}}}]}""", "x.json:1: expected an access level to be true or false, found 'yes'")]
    [InlineData("""{"Name":"x","Version":"v1.4"} {}""", "x.json:1: expected a JSON document")]
    [InlineData("<html></html>", "x.json:1: expected a JSON document")]
    [InlineData("{\"Name\":\"x\",\n\"Actions\":[{", "x.json:2: expected a JSON document")]
    [InlineData("", "x.json:1: expected a JSON document")]
    [InlineData("7", "x.json:1: expected a service document to be an object, found '7'")]
    public void What_is_not_of_the_known_form_is_an_error_that_names_file_and_line(string json, string message) =>
        Assert.StartsWith(message, Failure(Document("x", json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Documents_without_any_action_are_an_outage() =>
        Assert.Equal("test: expected actions, found none in any of 1 documents", Failure(Document("x", """{"Name":"x","Version":"v1.4"}""")).Message);

    [Fact]
    public void One_document_without_actions_is_remarked() =>
        Assert.Equal(["x: its document lists no action"], ReadAll(Service("a"), Document("x", """{"Name":"x","Version":"v1.4"}""")).Remarks);

    [Fact]
    public void Several_failures_give_one_message() =>
        Assert.StartsWith("test: 2 of 3 documents cannot be read; the first: x.json", Failure(Document("x", "["), Service("a"), Document("y", "[")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_new_version_in_some_documents_is_remarked()
    {
        var observed = ReadAll(Service("a"), Document("b", """{"Name":"b","Actions":[{"Name":"Do","Annotations":{"Properties":FLAGS}}],"Version":"v1.5"}"""));

        Assert.Equal("service-reference/v1.5", observed.Format);
        Assert.Equal(["1 documents are of an older version than v1.5"], observed.Remarks);
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static SourceFile Service(string name, string flags = Read) => Document(
        name, """{"Name":"NAME","Actions":[{"Name":"Do","Annotations":{"Properties":FLAGS}}],"Version":"v1.4"}""".Replace("NAME", name, StringComparison.Ordinal), flags);

    private static SourceFile Document(string name, string json, string flags = Read) =>
        new($"{name}.json", Encoding.UTF8.GetBytes(json.Replace("FLAGS", flags, StringComparison.Ordinal)));

    private static ObservedReference ReadAll(params SourceFile[] files) => ServiceReferenceReader.Read(files, "test");

    private static FileFormatException Failure(params SourceFile[] files) => Assert.Throws<FileFormatException>(() => ReadAll(files));
}
