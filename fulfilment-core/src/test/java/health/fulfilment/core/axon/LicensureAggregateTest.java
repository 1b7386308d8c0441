package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.NounFixture.expectRecorded;
import static health.fulfilment.core.axon.NounFixture.expectRefused;
import static health.fulfilment.core.licensure.Licences.nothing;
import static health.fulfilment.core.licensure.Licences.recordDea;
import static health.fulfilment.core.licensure.Licences.recorded;
import static health.fulfilment.core.licensure.Licences.reinstate;
import static health.fulfilment.core.licensure.Licences.renew;
import static health.fulfilment.core.licensure.Licences.restrict;
import static health.fulfilment.core.licensure.Licences.revoke;
import static health.fulfilment.core.licensure.Licences.suspend;
import static health.fulfilment.core.licensure.Licences.verified;
import static health.fulfilment.core.licensure.Licences.verify;

import health.fulfilment.rules.Schedule;
import org.junit.jupiter.api.Test;

/** Licences through Axon. */
class LicensureAggregateTest {

    @Test
    void a_licence_is_recorded_verified_and_changed() {
        expectRecorded(nothing(), recordDea("AB1234563"));
        expectRecorded(recorded(), recordDea("BB1388568"));
        expectRecorded(recorded(), verify());
        expectRecorded(verified(), renew("2027-01-01", "2028-12-31"));
        expectRecorded(verified(), restrict("2026-11-02", Schedule.IV));
        expectRecorded(verified(), suspend("2026-10-01"));
        expectRecorded(verified().after(suspend("2026-10-01")), reinstate("2026-11-01"));
        expectRecorded(verified(), revoke("2026-10-01"));
    }

    @Test
    void what_has_no_place_is_answered_and_leaves_no_event() {
        expectRefused(nothing(), suspend("2026-10-01"), "NOT_FOUND");
        expectRefused(recorded(), recordDea("AB1234563"), "ALREADY_RECORDED");
        expectRefused(nothing(), recordDea("AB1234564"), "DEA_CHECKSUM");
        expectRefused(verified().after(revoke("2026-10-01")), reinstate("2026-11-01"), "LICENCE_REVOKED");
    }
}
