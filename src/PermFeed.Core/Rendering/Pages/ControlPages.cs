using PermFeed.Rendering.Controls;

namespace PermFeed.Rendering.Pages;

/// <summary>The controls and the page that lists them.</summary>
internal sealed class ControlPages(SiteControls controls, PageShell shell)
{
    public IEnumerable<RenderedFile> Render()
    {
        var head = new PageHead("controls/", "Controls", "Service control policies, IAM policies, Terraform, EventBridge patterns, Sigma rules and ATT&CK layers for privileged AWS actions.");
        yield return shell.Render("controls.html", head, new ControlsBody([controls.Whole, .. controls.Months.Reverse()]));
        foreach (var file in controls.Files)
            yield return file;
    }
}
