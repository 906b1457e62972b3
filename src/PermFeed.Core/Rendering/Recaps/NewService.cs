namespace PermFeed.Rendering.Recaps;

/// <summary>A service prefix that AWS began to document in this edition.</summary>
/// <param name="WithdrawnOn">When it was gone again; null where it stayed.</param>
internal sealed record NewService(string ServicePrefix, string ServiceName, int Actions, int Privileged, int Sensitive, DateOnly? WithdrawnOn);
