using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PermFeed.Classification.Reading;

internal static class YamlFile
{
    /// <summary>The one mapping that each of our YAML files is.</summary>
    /// <exception cref="FileFormatException">The text is no YAML, repeats a member, or is something else than one mapping.</exception>
    public static YamlMap Read(string file, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new FileFormatException(file, (int)e.Start.Line, $"no valid YAML: {e.Message}", e);
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
            throw new FileFormatException(file, 1, "expected one YAML document that is a mapping");
        return new YamlMap(file, root);
    }
}
