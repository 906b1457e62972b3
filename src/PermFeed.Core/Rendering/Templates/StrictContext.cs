using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PermFeed.Rendering.Templates;

/// <summary>Renders templates without mercy: a misspelt name is an error, and so is text that no escape function has seen.</summary>
internal sealed class StrictContext : TemplateContext
{
    /// <summary>Of one loop: far more than AWS has actions, and an end for one that has none.</summary>
    private const int MostRounds = 1_000_000;

    private SourceSpan? statement;

    public StrictContext(ScriptObject functions)
        : base(functions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = MostRounds;
        LimitToString = 0;
        ObjectRecursionLimit = 0;
        NewLine = "\n";
        PushCulture(CultureInfo.InvariantCulture);
    }

    // The block writes what its statements gave, under its own place: an error must name the statement's
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptExpressionStatement)
            statement = scriptNode.Span;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        Written written => Write(written.Text),
        int number => Write(number.ToString(CultureInfo.InvariantCulture)),
        null => this,
        _ => throw new ScriptRuntimeException(statement ?? span, $"a {textAsObject.GetType().Name} is written without an escape function"),
    };
}
