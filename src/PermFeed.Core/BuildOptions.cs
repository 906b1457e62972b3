namespace PermFeed;

/// <summary>Where build reads and writes, and the addresses that published files bear.</summary>
/// <param name="DataFolder">Reference, change log, rule book.</param>
/// <param name="TemplatesFolder">Scriban templates and assets.</param>
/// <param name="OutFolder">Replaced as a whole.</param>
/// <param name="BaseUrl">Where the site will be read.</param>
/// <param name="TagAuthority">Authority and year of ids: <c>permfeed.example,2026</c>.</param>
public sealed record BuildOptions(string DataFolder, string TemplatesFolder, string OutFolder, Uri BaseUrl, string TagAuthority);
