namespace PermFeed.Worker;

/// <summary>What a job does when its time has come: <see cref="Run.RunAsync"/>.</summary>
internal delegate Task RunStory(CancellationToken cancellation);
