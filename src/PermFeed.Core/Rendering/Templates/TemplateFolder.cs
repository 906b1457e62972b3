using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PermFeed.Rendering.Templates;

/// <summary>
/// The Scriban templates of the site and the assets beside them. A template's name is its path without <c>.sbn</c>: <c>recap.md</c>,
/// <c>parts/finding.md</c>. Files below assets/ are published as they are.
/// </summary>
public sealed class TemplateFolder
{
    private const string Extension = ".sbn";
    private const string AssetFolder = "assets/";
    private readonly string folder;
    private readonly SortedDictionary<string, Template> templates = new(StringComparer.Ordinal);

    // A context learns the members of each model type by reflection: it is used again, by one render at a time. Not a ConcurrentBag, whose
    // thread-local lists would keep this folder alive for ever, since a context refers back to it.
    private readonly ConcurrentStack<StrictContext> contexts = [];

    /// <param name="folder">Named in errors.</param>
    /// <param name="files">Text by path relative to the folder.</param>
    /// <exception cref="FileFormatException">A template cannot be parsed.</exception>
    public TemplateFolder(string folder, IReadOnlyDictionary<string, string> files)
    {
        this.folder = folder;
        foreach (var (path, text) in files.Where(file => file.Key.EndsWith(Extension, StringComparison.Ordinal)))
            templates.Add(path[..^Extension.Length], Parsed(path, text));
        Assets = files.Where(file => file.Key.StartsWith(AssetFolder, StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => RenderedFile.Of(file.Key, MediaTypes.OfAsset(file.Key), file.Value))
            .ToValueList();
    }

    /// <summary>What pages link to: style sheet and scripts.</summary>
    public ValueList<RenderedFile> Assets { get; }

    /// <exception cref="PermFeedException">The folder is missing, or a template cannot be parsed.</exception>
    public static TemplateFolder Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new PermFeedException($"the template folder '{Printable.Of(folder)}' does not exist");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), ReadText);
        return new TemplateFolder(folder, files);
    }

    /// <summary>Paths of those that the folder does not have.</summary>
    internal IEnumerable<string> Missing(IEnumerable<string> names) =>
        names.Where(name => !templates.ContainsKey(name)).Select(name => Path.Join(folder, name + Extension));

    /// <param name="name">Such as <c>recap.md</c>.</param>
    /// <param name="model">Read by the template as <c>it</c>.</param>
    /// <exception cref="FileFormatException">The template uses something that the model does not have, or writes unescaped text.</exception>
    internal string Render(string name, object model)
    {
        if (!contexts.TryPop(out var context))
            context = new StrictContext(TemplateFunctions.All(Part));
        try
        {
            var text = Part(context, default, name, model).Text + "\n";
            contexts.Push(context);
            return text;
        }
        catch (ScriptRuntimeException e)
        {
            throw Failure(e.Span, e.OriginalMessage, e);
        }
    }

    // A part has no line feed at its end: where it stands decides
    private Written Part(TemplateContext context, SourceSpan span, string name, object model)
    {
        if (!templates.TryGetValue(name, out var template))
            throw new ScriptRuntimeException(span, $"there is no template {Path.Join(folder, name + Extension)}");
        context.PushGlobal(new ScriptObject { ["it"] = model });
        context.PushOutput(new StringBuilderOutput());
        try
        {
            context.Evaluate(template.Page!);
        }
        finally
        {
            context.PopGlobal();
        }

        return new Written(context.PopOutput().ToString()!.TrimEnd('\n'));
    }

    private Template Parsed(string path, string text)
    {
        var template = Template.Parse(text, Path.Join(folder, path));
        if (template.Messages.FirstOrDefault(message => message.Type is ParserMessageType.Error) is { } error)
            throw Failure(error.Span, error.Message, null);
        return template;
    }

    private FileFormatException Failure(SourceSpan span, string reason, Exception? inner) =>
        new(span.FileName ?? folder, span.FileName is null ? null : span.Start.Line + 1, reason, inner);

    // Checked-out files may have other line ends; what is published has LF.
    private static string ReadText(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");
}
