using System.Runtime.CompilerServices;
using System.Text;

namespace PermFeed.Tests.Support;

/// <summary>
/// Compares a text with the approved file beside the test, named as Verify names them: <c>Class.Method.verified.md</c>. What differs
/// is written beside it as <c>received</c>; approving is renaming it, or running the tests with APPROVE_RECEIVED=1.
/// </summary>
internal static class Approved
{
    public static void Match(
        string received,
        string extension,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string test = "")
    {
        var stem = Path.Join(Path.GetDirectoryName(testFile), $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        var verifiedFile = $"{stem}.verified.{extension}";
        var receivedFile = $"{stem}.received.{extension}";
        if (Environment.GetEnvironmentVariable("APPROVE_RECEIVED") == "1")
            File.WriteAllText(verifiedFile, received, new UTF8Encoding(false));
        var approved = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile) : "";
        if (approved == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received, new UTF8Encoding(false));
        Assert.Fail($"{Path.GetFileName(verifiedFile)} and the received text differ {FirstDifference(approved, received)}; see {Path.GetFileName(receivedFile)}");
    }

    private static string FirstDifference(string approved, string received)
    {
        var left = approved.Split('\n');
        var right = received.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
            line++;
        return $"at line {line + 1}: approved '{At(left, line)}', received '{At(right, line)}'";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";
}
