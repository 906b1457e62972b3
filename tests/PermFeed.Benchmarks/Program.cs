using BenchmarkDotNet.Running;
using PermFeed.Benchmarks;
using PermFeed.Benchmarks.Reference;

// Whole programs and saved pages are measured here; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["whole"]:
        return WholeProcess.Run();
    case ["pages", var folder]:
        return PagesAgainstDom.Run(folder);
    case ["pages-once", var side, var folder]:
        return PagesAgainstDom.Once(side, folder);
    case ["documents", var folder]:
        return DocumentsAgainstPython.Run(folder);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(WholeProcess).Assembly).Run(args);
        return 0;
}
