namespace PermFeed.Classification;

/// <summary>A MITRE ATLAS technique (AML.T0020), for what changes or attacks a model. https://atlas.mitre.org/</summary>
public sealed record AtlasTechnique(string Id, string Name);
