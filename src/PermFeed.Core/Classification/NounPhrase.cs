using System.Text;
using PermFeed.Classification.Matching;

namespace PermFeed.Classification;

/// <summary>The noun of an action in words that fit a sentence: <c>CreateFHIRDatastore</c> is about a "FHIR datastore".</summary>
internal static class NounPhrase
{
    // Acronyms that people speak as words, not letter by letter.
    private static readonly HashSet<string> ReadAsWords = new(StringComparer.Ordinal) { "SAML", "SCIM", "NAT", "RAM", "LDAPS", "ACME", "CHAP", "CORS", "CIDR", "SIP", "LAG", "SOL", "RUM" };

    // Nobody says "an encryption" of the kind that a service has.
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "authentication", "billing", "capacity", "connectivity", "content", "data", "delivery", "encryption", "enrichment", "health", "info", "information", "logging", "mail", "management",
        "metadata", "monitoring", "mutability", "ownership", "power", "pricing", "propagation", "protection", "provisioning", "replication", "retention", "rotation", "routing", "security", "sharing",
        "software", "storage", "suppression", "traffic", "usage", "versioning", "visibility",
    };

    private static readonly HashSet<string> VowelLetters = new("AEFHILMNORSX".Select(letter => letter.ToString()), StringComparer.Ordinal);

    // UpdateSendingEnabled changes whether sending is enabled
    private const string Switch = " enabled";

    public static string Of(ActionShape shape)
    {
        var phrase = new StringBuilder(40);
        var (from, to) = Range(shape);
        for (var i = from; i < to; i++)
        {
            if (phrase.Length > 0)
                phrase.Append(' ');
            phrase.Append(Readable(shape.Words[i]));
        }

        return phrase.Length > 0 ? phrase.ToString() : "resource";
    }

    // Up to the first preposition, unless the noun begins with one: PollForJobs is about jobs.
    private static (int From, int To) Range(ActionShape shape) =>
        shape.HeadEnd > shape.NounStart && !ActionShape.IsPreposition(shape.Words[shape.NounStart]) ? (shape.NounStart, Math.Min(shape.HeadEnd, shape.Words.Count))
        : (Math.Min(shape.NounStart + 1, shape.Words.Count), shape.Words.Count);

    /// <summary>"an endpoint", "a guardrail"; plurals and words that are not counted go without.</summary>
    public static string WithArticle(string noun, ActionShape shape)
    {
        var (from, to) = Range(shape);
        // Hours of operation are hours
        var of = shape.Words.IndexOf("Of", from);
        var end = of > from && of < to ? of : to;
        if (to > from && (Uncounted.Contains(shape.Words[end - 1]) || IsPlural(shape.Words[end - 1])))
            return noun;
        if (noun.EndsWith(Switch, StringComparison.Ordinal))
            return $"whether {noun[..^Switch.Length]} {(IsPlural(shape.Words[end - 2]) ? "are" : "is")} enabled";
        if (to > from && shape.Words[end - 1] is "Visible")
            return "what is visible";
        var first = noun.Split(' ')[0];
        var spelled = first.Length > 1 && (first.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) || first is "MLflow") && !ReadAsWords.Contains(first);
        var vowel = spelled ? VowelLetters.Contains(first[..1]) : first[0] is 'a' or 'e' or 'i' or 'o' or 'A' or 'E' or 'I' or 'O' || (first[0] is 'u' && !first.StartsWith("us", StringComparison.Ordinal) && !first.StartsWith("uni", StringComparison.Ordinal));
        return (vowel ? "an " : "a ") + noun;
    }

    private static bool IsPlural(string word) => word.Length > 2 && !Spellings.ContainsKey(word) && ActionWords.Normal(word).Length < word.Length && char.IsAsciiLetterLower(word[^1]);

    // AWS writes many acronyms and names as plain words.
    private static readonly Dictionary<string, string> Spellings = new[]
    {
        "ACL", "ACME", "AD", "ADM", "API", "ARN", "AWS", "AZ", "BGP", "BYOIP", "CA", "CHAP", "CIDR", "CIS", "CORS", "CRL", "DB", "DHCP", "DICOM", "DLP", "DNS", "EBS",
        "EFS", "EIP", "EKS", "FAQ", "FHIR", "FSx", "GCM", "HDFS", "HSM", "HTTP", "IAM", "ID", "IdP", "IP", "IPAM", "JSON", "KMS", "KX", "LAG", "LDAPS", "MCP", "MFA",
        "MPA", "NAT", "NFS", "ODB", "OIDC", "OTA", "PDF", "PII", "RCS", "RDS", "RUM", "SAML", "SAP", "SCIM", "SDI", "SIP", "SMB", "SMS", "SMTP", "SOL", "SQL", "SSH",
        "SSO", "TLS", "URL", "VGW", "VLAN", "VM", "VOD", "VPC", "VPN", "WAF", "XSS", "MicroVM", "MLflow", "Elasticsearch", "Azure", "Lustre", "Windows", "OpenTDF",
        "Kubernetes", "Kafka", "Lambda", "Exadata", "Glue", "Slack", "Google", "GitHub", "Microsoft", "GraphQL", "OAuth", "OTel", "WhatsApp", "PrivateLink",
    }.ToDictionary(word => word, StringComparer.OrdinalIgnoreCase);

    // Acronyms (ACL, S3) and brand words (OAuth) keep their capitals; Findings becomes findings.
    private static string Readable(string word) =>
        Spellings.TryGetValue(word, out var spelling) ? spelling
        : word.Length > 3 && word[^1] is 's' && Spellings.TryGetValue(word[..^1], out var singular) ? singular + "s"
        : word.Length > 1 && word.Skip(1).All(letter => char.IsAsciiLetterLower(letter)) ? word.ToLowerInvariant() : word;
}
