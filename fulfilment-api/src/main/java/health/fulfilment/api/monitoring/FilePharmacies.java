package health.fulfilment.api.monitoring;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.core.monitoring.asap.PdmpReport.Address;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacy;
import health.fulfilment.core.registry.Business;
import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A pharmacy as it stands in a reporting file: with the permit that the state which reads the file gave it. */
@Component
class FilePharmacies {

    private final Nouns nouns;

    FilePharmacies(Nouns nouns) {
        this.nouns = nouns;
    }

    Pharmacy of(PharmacyId id, State reader, LocalDate on, Until until) {
        var details = nouns.pharmacy(id, until).known();
        Business business = details.business();
        return new Pharmacy(
                details.npi(),
                details.ncpdp(),
                details.dea(),
                business.name(),
                address(business.address()),
                null,
                null,
                null,
                number(id.value(), reader, on, until, Kind.NONRESIDENT_PERMIT, Kind.STATE_LICENCE),
                null,
                true);
    }

    /** The number under which a state knows somebody that day, of the first of these kinds that there is. */
    @Nullable
    String number(String holder, State state, LocalDate on, Until until, Kind... kinds) {
        var known = nouns.licensure(LicensureId.of(holder, state), until).credentialsOn(on);
        return Arrays.stream(kinds)
                .flatMap(kind -> known.stream().filter(credential -> credential.kind() == kind))
                .filter(credential -> credential.standing() == Credential.Standing.ACTIVE
                        || credential.standing() == Credential.Standing.RESTRICTED)
                .map(Credential::number)
                .findFirst()
                .orElse(null);
    }

    static Address address(PostalAddress at) {
        return new Address(at.line1(), at.line2(), at.city(), at.state().code(), at.zip(), null);
    }
}
