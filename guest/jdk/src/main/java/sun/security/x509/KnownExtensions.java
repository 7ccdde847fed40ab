package sun.security.x509;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Map;

/** Extensions of certificates and of lists of revoked ones, RFC 5280 4.2 and 5.2: which class has which. */
public final class KnownExtensions {
    private KnownExtensions() {}

    /** The extension as an object of its class, or null when there is none for it. */
    public static Extension parsed(Extension raw) throws IOException, CertificateException {
        Boolean critical = raw.isCritical();
        Object value = raw.getExtensionValue();
        return switch (raw.getExtensionId().toString()) {
            case "2.5.29.14" -> new SubjectKeyIdentifierExtension(critical, value);
            case "2.5.29.15" -> new KeyUsageExtension(critical, value);
            case "2.5.29.16" -> new PrivateKeyUsageExtension(critical, value);
            case "2.5.29.17" -> new SubjectAlternativeNameExtension(critical, value);
            case "2.5.29.18" -> new IssuerAlternativeNameExtension(critical, value);
            case "2.5.29.19" -> new BasicConstraintsExtension(critical, value);
            case "2.5.29.20" -> new CRLNumberExtension(critical, value);
            case "2.5.29.21" -> new CRLReasonCodeExtension(critical, value);
            case "2.5.29.27" -> new DeltaCRLIndicatorExtension(critical, value);
            case "2.5.29.28" -> new IssuingDistributionPointExtension(critical, value);
            case "2.5.29.29" -> new CertificateIssuerExtension(critical, value);
            case "2.5.29.30" -> new NameConstraintsExtension(critical, value);
            case "2.5.29.31" -> new CRLDistributionPointsExtension(critical, value);
            case "2.5.29.32" -> new CertificatePoliciesExtension(critical, value);
            case "2.5.29.33" -> new PolicyMappingsExtension(critical, value);
            case "2.5.29.35" -> new AuthorityKeyIdentifierExtension(critical, value);
            case "2.5.29.36" -> new PolicyConstraintsExtension(critical, value);
            case "2.5.29.37" -> new ExtendedKeyUsageExtension(critical, value);
            case "2.5.29.46" -> new FreshestCRLExtension(critical, value);
            case "2.5.29.54" -> new InhibitAnyPolicyExtension(critical, value);
            case "1.3.6.1.5.5.7.1.1" -> new AuthorityInfoAccessExtension(critical, value);
            case "1.3.6.1.5.5.7.1.11" -> new SubjectInfoAccessExtension(critical, value);
            case "1.3.6.1.5.5.7.48.1.5" -> new OCSPNoCheckExtension(critical, value);
            case "2.16.840.1.113730.1.1" -> new NetscapeCertTypeExtension(critical, value);
            default -> null;
        };
    }

    /** Adds an extension that is not critical, and that its class cannot parse. */
    public static void addUnparseable(Map<String, Extension> extensions, Extension raw, Exception reason) {
        extensions.put(raw.getExtensionId().toString(), new UnparseableExtension(raw, reason));
    }
}
