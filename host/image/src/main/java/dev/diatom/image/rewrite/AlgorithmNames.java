package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes the security services that a program can ask for reachable, and no others. Before a look-up by a constant name, the
 * services of that name are provided; before one by any other name, those of the names that are common or that occur among
 * the application's constants.
 */
final class AlgorithmNames implements ClassRewrite {
    /** Where programs look services up; a service's type is the simple name of the class. */
    private static final Set<String> LOOKUPS = Set.of(
            "java/security/AlgorithmParameterGenerator",
            "java/security/AlgorithmParameters",
            "java/security/KeyFactory",
            "java/security/KeyPairGenerator",
            "java/security/KeyStore",
            "java/security/MessageDigest",
            "java/security/SecureRandom",
            "java/security/Signature",
            "java/security/cert/CertPathBuilder",
            "java/security/cert/CertPathValidator",
            "java/security/cert/CertStore",
            "java/security/cert/CertificateFactory",
            "javax/crypto/Cipher",
            "javax/crypto/KDF",
            "javax/crypto/KEM",
            "javax/crypto/KeyAgreement",
            "javax/crypto/KeyGenerator",
            "javax/crypto/Mac",
            "javax/crypto/SecretKeyFactory",
            "javax/net/ssl/KeyManagerFactory",
            "javax/net/ssl/SSLContext",
            "javax/net/ssl/TrustManagerFactory");

    /** Names that programs get from data, such as a key's or a certificate's, by type. */
    private static final Map<String, List<String>> COMMON = Map.ofEntries(
            Map.entry("AlgorithmParameters", names("AES GCM EC RSASSA-PSS PBES2")),
            Map.entry("CertPathBuilder", names("PKIX")),
            Map.entry("CertPathValidator", names("PKIX")),
            Map.entry("CertStore", names("Collection")),
            Map.entry("CertificateFactory", names("X.509")),
            Map.entry("Cipher", names("AES/GCM/NoPadding AES/CBC/PKCS5Padding ChaCha20-Poly1305 RSA/ECB/PKCS1Padding")),
            Map.entry("KDF", names("HKDF-SHA256 HKDF-SHA384 HKDF-SHA512")),
            Map.entry("KeyAgreement", names("ECDH XDH")),
            Map.entry("KeyFactory", names("RSA EC EdDSA XDH")),
            Map.entry("KeyGenerator", names("AES HmacSHA256")),
            Map.entry("KeyManagerFactory", names("SunX509 PKIX")),
            Map.entry("KeyPairGenerator", names("RSA EC EdDSA XDH")),
            Map.entry("KeyStore", names("PKCS12")),
            Map.entry("Mac", names("HmacSHA1 HmacSHA256 HmacSHA384 HmacSHA512")),
            Map.entry("MessageDigest", names("MD5 SHA-1 SHA-224 SHA-256 SHA-384 SHA-512")),
            Map.entry("SSLContext", names("TLS TLSv1.3 TLSv1.2 Default")),
            Map.entry("SecretKeyFactory", names("PBKDF2WithHmacSHA1 PBKDF2WithHmacSHA256 PBKDF2WithHmacSHA512")),
            Map.entry("SecureRandom", names("NativePRNG SHA1PRNG DRBG")),
            Map.entry(
                    "Signature",
                    names("SHA1withRSA SHA256withRSA SHA384withRSA SHA512withRSA RSASSA-PSS SHA256withECDSA"
                            + " SHA384withECDSA SHA512withECDSA EdDSA")),
            Map.entry("TrustManagerFactory", names("PKIX")));

    /**
     * Classes of the JDK whose constructors take the name of a service, and that look it up later: what it names counts where it is a
     * constant, in their subclasses.
     */
    private static final Map<String, String> NAME_TAKERS = Map.of(
            "com/sun/crypto/provider/HmacCore", "MessageDigest",
            "com/sun/crypto/provider/PBKDF2Core", "Mac",
            "com/sun/crypto/provider/PBKDF2KeyImpl", "Mac",
            "com/sun/crypto/provider/PBES2Core", "Mac",
            "com/sun/crypto/provider/PBMAC1Core", "Mac",
            "com/sun/crypto/provider/PKCS12PBECipherCore", "MessageDigest",
            "sun/security/ec/ECDSASignature", "MessageDigest",
            "sun/security/rsa/RSASignature", "MessageDigest");

    /** What key stores of the last twenty years are protected with. */
    private static final String PKCS12 =
            "PBE PBES2 PBEWithHmacSHA256AndAES_256 PBEWithSHA1AndDESede PBEWithSHA1AndRC2_40"
                    + " HmacPBESHA256 HmacPBESHA1 HmacSHA256";

    /** What classes of the JDK look up by names that are no constants, where it is not what is common. */
    private static final Map<String, List<String>> PARTICULAR = Map.of(
            "com/sun/crypto/provider/CipherCore", names("AES DES DESede Blowfish RC2"),
            "sun/security/pkcs12/PKCS12KeyStore", names(PKCS12 + " RSA EC EdDSA XDH AES"),
            "sun/security/util/PBEUtil", names(PKCS12));

    private final ProviderServices services;
    private final Map<String, Set<ProviderServices.Entry>> common = new HashMap<>();

    AlgorithmNames(ProviderServices services) {
        this.services = services;
    }

    private static List<String> names(String text) {
        return List.of(text.split(" ", -1));
    }

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        boolean changed = false;
        for (MethodNode method : node.methods) {
            List<MethodInsnNode> calls = new ArrayList<>();
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call && takesName(call)) {
                    calls.add(call);
                }
            }
            if (!calls.isEmpty()) {
                Origins origins = new Origins(node.name, method);
                List<InsnList> provisions = calls.stream()
                        .map(call -> provision(needed(node, call, origins, context)))
                        .toList();
                for (int i = 0; i < calls.size(); i++) {
                    changed |= provisions.get(i).size() > 0;
                    method.instructions.insertBefore(calls.get(i), provisions.get(i));
                }
            }
        }
        return changed;
    }

    private static boolean takesName(MethodInsnNode call) {
        return (call.name.equals("getInstance")
                        && LOOKUPS.contains(call.owner)
                        && call.desc.startsWith("(Ljava/lang/String;"))
                || (call.name.equals("<init>")
                        && NAME_TAKERS.containsKey(call.owner)
                        && call.desc.contains("Ljava/lang/String;"));
    }

    private Set<ProviderServices.Entry> needed(
            ClassNode node, MethodInsnNode call, Origins origins, RewriteContext context) {
        boolean lookup = call.getOpcode() == Opcodes.INVOKESTATIC;
        String type = lookup
                ? call.owner.substring(call.owner.lastIndexOf('/') + 1)
                : NAME_TAKERS.getOrDefault(call.owner, "");
        String constant = Origins.string(origins.operand(call, lookup ? 0 : nameOperand(call)));
        if (constant != null) {
            return found(type, List.of(constant));
        }
        if (!lookup || NAME_TAKERS.containsKey(node.name)) {
            return Set.of();
        }
        return PARTICULAR.containsKey(node.name)
                ? found(type, PARTICULAR.get(node.name))
                : common.computeIfAbsent(type, key -> common(key, context));
    }

    private static InsnList provision(Set<ProviderServices.Entry> needed) {
        InsnList provision = new InsnList();
        for (ProviderServices.Entry entry : needed) {
            provision.add(new MethodInsnNode(
                    Opcodes.INVOKESTATIC, SecurityCatalog.CLASS, SecurityCatalog.provideMethod(entry), "()V", false));
        }
        return provision;
    }

    private Set<ProviderServices.Entry> common(String type, RewriteContext context) {
        Set<ProviderServices.Entry> entries = found(type, COMMON.getOrDefault(type, List.of()));
        entries.addAll(found(type, context.applicationTexts()));
        return entries;
    }

    private Set<ProviderServices.Entry> found(String type, Collection<String> names) {
        Set<ProviderServices.Entry> entries = new TreeSet<>(Comparator.comparingInt(ProviderServices.Entry::index));
        names.forEach(name -> entries.addAll(services.find(type, name)));
        return entries;
    }

    /** The first text among the operands of a constructor. */
    private static int nameOperand(MethodInsnNode call) {
        Type[] arguments = Type.getArgumentTypes(call.desc);
        int index = 0;
        while (!arguments[index].getInternalName().equals("java/lang/String")) {
            index++;
        }
        return index + 1;
    }
}
