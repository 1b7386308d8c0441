package health.fulfilment.api.signing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the signing key is. With none of it stated, the sandbox makes a key store of its own at first start.
 *
 * @param keystore a PKCS#12 file, or the configuration file of a PKCS#11 token
 * @param keystoreType {@code PKCS12} or {@code PKCS11}
 * @param passwordFile holds the key store's password, or the token's PIN
 * @param keyAlias which key of the store signs; others stay for what they signed before
 */
@ConfigurationProperties("fulfilment.signing")
record SigningSettings(
        @DefaultValue("") String keystore,
        @DefaultValue("PKCS12") String keystoreType,
        @DefaultValue("") String passwordFile,
        @DefaultValue("prescriptions") String keyAlias) {}
