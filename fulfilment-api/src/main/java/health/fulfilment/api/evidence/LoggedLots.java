package health.fulfilment.api.evidence;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.core.recall.Lot.Recall;
import health.fulfilment.core.recall.Lots;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.PharmacyId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log itself, so that what is stored is found at once; recalls are rare enough for that. */
@Component
final class LoggedLots implements Lots {

    private static final String USED = """
            select payload ->> 'fill' as fill, payload -> 'batch' ->> 'lot' as lot
                from event where name = 'fill-compounded' and payload ->> 'pharmacy' = :pharmacy
            union all
            select payload ->> 'fill', ingredient ->> 'lot'
                from event, json_array_elements(payload -> 'batch' -> 'ingredients') ingredient
                where name = 'fill-compounded' and payload ->> 'pharmacy' = :pharmacy
            union all
            select payload ->> 'fill', payload ->> 'value'
                from event where name = 'fill-record-corrected' and payload ->> 'field' = 'lot'
                and payload ->> 'pharmacy' = :pharmacy
            """;

    private final JdbcClient database;
    private final Nouns nouns;

    LoggedLots(JdbcClient database, Nouns nouns) {
        this.database = database;
        this.nouns = nouns;
    }

    @Override
    public List<FillId> fillsOf(PharmacyId pharmacy, LotId lot) {
        TreeMap<String, FillId> found = new TreeMap<>();
        database.sql(USED).param("pharmacy", pharmacy.value()).query(row -> {
            if (LotId.of(pharmacy, row.getString("lot")).equals(lot)) {
                FillId fill = new FillId(row.getString("fill"));
                found.put(fill.value(), fill);
            }
        });
        return List.copyOf(found.values());
    }

    @Override
    public Optional<Recall> recall(LotId lot) {
        return Optional.ofNullable(nouns.lot(lot).recall());
    }
}
