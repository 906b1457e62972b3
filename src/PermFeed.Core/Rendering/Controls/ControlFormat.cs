namespace PermFeed.Rendering.Controls;

/// <summary>What a control can be had as.</summary>
public enum ControlFormat
{
    /// <summary>Service control policies of AWS Organizations.</summary>
    Scp,

    /// <summary>IAM managed policies that deny.</summary>
    IamDeny,

    /// <summary>Terraform that makes and parametrises the service control policies.</summary>
    Terraform,

    /// <summary>Amazon EventBridge patterns for CloudTrail events.</summary>
    EventBridge,

    /// <summary>A Sigma rule for CloudTrail logs.</summary>
    Sigma,

    /// <summary>A layer of the MITRE ATT&amp;CK Navigator.</summary>
    Navigator,

    /// <summary>A STIX 2.1 bundle.</summary>
    Stix,
}
