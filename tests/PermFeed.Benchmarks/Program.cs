using BenchmarkDotNet.Running;
using PermFeed.Benchmarks;

// "whole" measures the built executable as a user runs it; anything else goes to BenchmarkDotNet.
if (args is ["whole", ..])
    return WholeProcess.Run();
BenchmarkSwitcher.FromAssembly(typeof(WholeProcess).Assembly).Run(args);
return 0;
