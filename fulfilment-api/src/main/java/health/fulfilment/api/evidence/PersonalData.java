package health.fulfilment.api.evidence;

import health.fulfilment.core.shared.Sealed;

interface PersonalData {

    String open(Sealed sealed, String purpose);

    Sealed seal(String subject, String text);

    default Sealed seal(String subject, byte[] text) {
        return seal(subject, new String(text, java.nio.charset.StandardCharsets.UTF_8));
    }
}
