using CsCheck;
using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.History;

public sealed class HistoryProperties
{
    private static readonly Gen<AuthorizationReference> Whole = RandomReferences.Of(RandomReferences.Facts);
    private static readonly Gen<AuthorizationReference> Sparse = RandomReferences.Of(RandomReferences.SparseFacts);

    [Fact]
    public void A_diff_of_a_reference_with_itself_is_empty() =>
        Sparse.Sample(reference => Between(reference, reference).Changes.Count == 0);

    [Fact]
    public void Applying_the_changes_gives_the_observed_reference_and_undoing_them_the_known_one() =>
        Gen.Select(Sparse, Sparse).Sample((known, observed) =>
        {
            var diff = Between(known, observed);
            var editor = new ReferenceEditor(known);
            foreach (var change in diff.Changes)
                editor.Apply(change);
            var applied = ReferenceDigest.Of(editor.ToReference());
            foreach (var change in diff.Changes.Reverse())
                editor.Undo(change);
            return applied == ReferenceDigest.Of(diff.Reference) && ReferenceDigest.Of(editor.ToReference()) == ReferenceDigest.Of(known);
        });

    [Fact]
    public void Observing_in_one_step_and_in_many_gives_the_same_reference() =>
        Gen.Select(Whole, Whole.Array[0, 4], Whole).Sample((first, between, last) =>
            Replay([first, last]).Reference is var direct && Replay([first, .. between, last]).Reference is var stepwise
            && ReferenceDigest.Of(direct) == ReferenceDigest.Of(stepwise));

    [Fact]
    public void Undoing_the_log_proves_every_observation() =>
        Sparse.Array[1, 6].Sample(references => Assert.Empty(ChainCheck.Problems(Replay(references))));

    [Fact]
    public void Order_of_rows_and_case_of_keys_never_matter() =>
        Gen.Select(Whole, Gen.Int[0, 99]).Sample((reference, seed) =>
            Between(reference, Shuffled(reference, new Random(seed))).Changes.All(change => change.Kind is ChangeKind.ActionRenamed)
            && ReferenceDigest.Of(reference) == ReferenceDigest.Of(Shuffled(reference, new Random(seed))));

    [Fact]
    public void What_was_written_reads_back_as_it_was() =>
        Sparse.Sample(reference => reference.Services.All(service =>
            ReferenceFile.Read($"{service.Prefix}.json", System.Text.Encoding.UTF8.GetBytes(ReferenceFile.Write(service))).Equals(service)));

    [Fact]
    public void A_line_of_the_log_reads_back_as_it_was() =>
        Gen.Select(Sparse, Sparse).Sample((known, observed) =>
            Between(known, observed).Changes.All(change => ChangeLine.Read("log", 1, ChangeLine.Write(change)).Equals(change)));

    private static ReferenceDiff Between(AuthorizationReference known, AuthorizationReference observed) => ReferenceDiff.Between(
        known, observed, new Dictionary<ActionKey, ActionFacts>(), new Stamp("2026-02-01", Some.Window("2026-01-01", "2026-02-01")));

    // Generated references change beyond every limit, so a person lets them pass.
    private static RecordedHistory Replay(IEnumerable<AuthorizationReference> references)
    {
        var (history, date) = (RecordedHistory.Empty, Some.Day("2026-01-01"));
        foreach (var reference in references)
        {
            history = Recorder.Record(history, new ObservedReference(reference, "test", "test", FactNames.All), date, new Acceptance("test", "generated")).History;
            date = date.AddDays(3);
        }

        return history;
    }

    private static AuthorizationReference Shuffled(AuthorizationReference reference, Random random) => new(reference.Services.Select(service => service with
    {
        Actions = service.Actions.OrderBy(_ => random.Next()).Select(action => new ServiceAction(
            ActionKey.Parse(Swapped(action.Key.Text, random)),
            action.Facts with
            {
                ConditionKeys = action.ConditionKeys.OrderBy(_ => random.Next()).Select(key => Swapped(key, random)).ToNameSet(),
                ResourceTypes = action.ResourceTypes.OrderBy(_ => random.Next()).Order().ToValueList(),
            })).ToValueList(),
    }).OrderBy(_ => random.Next()));

    private static string Swapped(string text, Random random) => random.Next(2) == 0 ? text : text.ToUpperInvariant();
}
