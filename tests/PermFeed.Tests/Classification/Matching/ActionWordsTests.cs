using PermFeed.Classification.Matching;

namespace PermFeed.Tests.Classification.Matching;

public sealed class ActionWordsTests
{
    [Theory]
    [InlineData("CreateFHIRDatastore", "Create FHIR Datastore")]
    [InlineData("ListAPIs", "List APIs")]
    [InlineData("GetWebACLForResource", "Get Web ACL For Resource")]
    [InlineData("CreateOAuth2Token", "Create OAuth2 Token")]
    [InlineData("GetFindingsV2", "Get Findings V2")]
    [InlineData("AssociateViaAWSService-EventsAndStates", "Associate Via AWS Service Events And States")]
    [InlineData("StopOTelEnrichment", "Stop OTel Enrichment")]
    [InlineData("POST", "POST")]
    public void Names_split_into_the_words_that_people_read(string name, string words) =>
        Assert.Equal(words, string.Join(' ', ActionWords.Split(name)));

    [Theory]
    [InlineData("Policies", "policy")]
    [InlineData("Indices", "index")]
    [InlineData("Addresses", "address")]
    [InlineData("Analysis", "analysis")]
    [InlineData("APIs", "api")]
    [InlineData("DNS", "dns")]
    [InlineData("Access", "access")]
    [InlineData("Aliases", "alias")]
    public void Words_compare_in_lower_case_and_singular(string word, string normal) => Assert.Equal(normal, ActionWords.Normal(word));
}
