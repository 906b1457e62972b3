namespace PermFeed.Reference.Pages;

/// <summary>The column headers of the reference, compared without case: until 2020 each word was capitalised.</summary>
internal static class Header
{
    public const string Actions = "Actions";
    public const string Description = "Description";
    public const string AccessLevel = "Access level";
    public const string RequiredResourceTypes = "Resource types (*required)";
    public const string ConditionKeys = "Condition keys";
    public const string DependentActions = "Dependent actions";
    public const string Operation = "Operation";
    public const string IamAction = "IAM action";
    public const string ResourceTypes = "Resource types";
    public const string Arn = "ARN";
    public const string Type = "Type";
}
