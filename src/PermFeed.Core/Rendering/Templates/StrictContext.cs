using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PermFeed.Rendering.Templates;

/// <summary>Renders templates without mercy: a misspelt name is an error, and so is text that no escape function has seen.</summary>
internal sealed class StrictContext : TemplateContext
{
    public StrictContext(ScriptObject functions)
        : base(functions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        ObjectRecursionLimit = 0;
        NewLine = "\n";
        PushCulture(CultureInfo.InvariantCulture);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        Written written => Write(written.Text),
        int number => Write(number.ToString(CultureInfo.InvariantCulture)),
        null => this,
        _ => throw new ScriptRuntimeException(span, $"a {textAsObject.GetType().Name} is written without an escape function"),
    };
}
