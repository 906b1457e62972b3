namespace PermFeed.Rendering.Api;

/// <summary>The JSON Schemas at the address that is their <c>$id</c>. In data/schema they bear a placeholder address, as no address is known there.</summary>
internal static class PublishedSchemas
{
    private const string Placeholder = "https://permfeed.example/schema/v1/";

    public static IEnumerable<RenderedFile> Render(SiteInput input, SiteAddress address) =>
        input.Schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).Select(schema => RenderedFile.Of(
            $"schema/v1/{schema.Key}",
            MediaTypes.Json,
            schema.Value.ReplaceLineEndings("\n").Replace(Placeholder, address.Of("schema/v1/"), StringComparison.Ordinal)));
}
