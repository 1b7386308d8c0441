package health.fulfilment.core.monitoring.asap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every field of every version, as data: what the four versions differ in stands side by side.
 *
 * <p>A cell is type, greatest length and marks. Types of the standard: {@code AN} letters and digits, {@code N} digits,
 * {@code D} decimal, {@code DT} date, {@code TM} time. Of ours, each written as AN or N: {@code TX} prose (which may be
 * respelled in ASCII, where an identifier may not), {@code TEL} ten digits, {@code ZIP} postal code, {@code END} the
 * terminator. Marks: {@code R} required; {@code CUT} may be cut at its length. {@code =} as the version before, {@code -} not
 * there, {@code x} retired: sent empty. Codes after a version replace those before it.
 *
 * <p>Source: the record definitions of VistA file 58.4, except where a line says otherwise. That file marks what the Department
 * of Veterans Affairs sends; what a state wants is in its settings. Taken for slips there: length 100 of DSP22 in 4.2A (15 as in
 * 4.2B here), length 20 of DSP18 in 5.0, code 04 of AIR23, and PAT13 required in 4.2.
 */
final class AsapTable {

    private static final String TEXT = """
            # id  | name                               | 4.2        | 4.2A        | 4.2B       | 5.0       | codes
            TH01  | version                            | AN 4 R     | =           | =          | =         |
            TH02  | transaction control number         | AN 40 R    | =           | =          | =         |
            TH03  | transaction type                   | N 2        | =           | =          | =         | 01-04
            TH04  | response id                        | AN 40      | =           | =          | =         |
            TH05  | date created                       | DT 8 R     | =           | =          | =         |
            TH06  | time created                       | TM 6 R     | =           | =          | TM 7 R    |
            TH07  | production or test                 | AN 1 R     | =           | =          | =         | P T
            TH08  | routing number                     | N 6        | =           | =          | =         |
            TH09  | segment terminator                 | END 1 R    | =           | =          | =         |
            IS01  | source id                          | AN 10 R    | =           | =          | N 10 R    |
            IS02  | source name                        | TX 60 R    | =           | =          | =         |
            IS03  | message                            | TX 60      | =           | =          | =         |
            IS04  | software vendor                    | -          | -           | -          | TX 60     |
            IS05  | phone of the software vendor       | -          | -           | -          | TEL 10    |
            PHA01 | NPI                                | AN 10      | =           | =          | =         |
            PHA02 | NCPDP id                           | AN 7       | =           | =          | =         |
            PHA03 | DEA number                         | AN 9       | =           | =          | =         |
            PHA04 | name                               | TX 60      | =           | =          | =         |
            PHA05 | address                            | TX 30      | =           | TX 55      | =         |
            PHA06 | second line of the address         | TX 30 CUT  | =           | TX 55 CUT  | =         |
            PHA07 | city                               | TX 25      | =           | TX 35      | =         |
            PHA08 | state                              | AN 2       | =           | =          | =         |
            PHA09 | ZIP code                           | ZIP 9      | =           | =          | ZIP 10    |
            PHA10 | phone                              | TEL 10     | =           | =          | =         |
            PHA11 | contact                            | TX 30      | =           | =          | =         |
            PHA12 | chain site                         | AN 10      | =           | =          | =         |
            PHA13 | permit or licence                  | -          | AN 20       | =          | =         |
            PHA14 | dispenser type                     | -          | -           | -          | N 2       | 01-11 99
            PHA15 | mail order                         | -          | -           | -          | N 2       | 01 02
            PAT01 | jurisdiction of the id             | AN 2       | =           | =          | =         |
            PAT02 | type of id                         | N 2        | =           | =          | =         | 01-08 99; 4.2B 01-10 99; 5.0 01-11 99
            PAT03 | id                                 | AN 20      | =           | =          | =         |
            PAT04 | jurisdiction of the second id      | AN 2       | =           | =          | =         |
            PAT05 | type of the second id              | N 2        | =           | =          | =         | 01-08 99; 4.2B 01-10 99; 5.0 01-11 99
            PAT06 | second id                          | AN 20      | =           | =          | =         |
            PAT07 | last name                          | TX 50 R    | =           | =          | =         |
            PAT08 | first name                         | TX 50 R    | =           | =          | =         |
            PAT09 | middle name                        | TX 30      | =           | =          | =         |
            PAT10 | prefix of the name                 | TX 10      | =           | =          | =         |
            PAT11 | suffix of the name                 | TX 10      | =           | =          | =         |
            PAT12 | address                            | TX 35 R    | =           | TX 55 R    | =         |
            PAT13 | second line of the address         | TX 35 CUT  | =           | TX 55 CUT  | =         |
            PAT14 | city                               | TX 20 R    | =           | TX 35 R    | =         |
            PAT15 | state                              | AN 10      | =           | =          | AN 2 R    |
            PAT16 | ZIP code                           | ZIP 9 R    | =           | =          | ZIP 10 R  |
            PAT17 | phone                              | TEL 10     | =           | =          | =         |
            PAT18 | birth date                         | DT 8 R     | =           | =          | =         |
            PAT19 | gender                             | AN 1       | =           | =          | =         | F M U; 5.0 F M N U X
            PAT20 | species                            | N 2        | =           | =          | =         | 01 02
            PAT21 | location                           | N 2        | =           | =          | =         | 01-11 98 99; 5.0 01-13 98 99
            PAT22 | country                            | TX 20      | =           | =          | =         |
            PAT23 | name of the animal                 | TX 30      | =           | =          | =         |
            PAT24 | preferred last name                | -          | -           | -          | TX 50     |
            PAT25 | preferred first name               | -          | -           | -          | TX 50     |
            PAT26 | race                               | -          | -           | -          | N 2       | 01-06 99
            PAT27 | ethnicity                          | -          | -           | -          | N 2       | 01 02 99
            PAT28 | kind of animal                     | -          | -           | -          | N 2       | 01-06 99
            PAT29 | place of the animal                | -          | -           | -          | N 2       | 01-06 99
            DSP01 | reporting status                   | N 2 R      | =           | =          | =         | 00-02
            DSP02 | prescription number                | AN 25 R    | =           | =          | =         |
            DSP03 | date written                       | DT 8 R     | =           | =          | =         |
            DSP04 | refills authorised                 | N 2 R      | =           | =          | N 4 R     |
            DSP05 | date filled                        | DT 8 R     | =           | =          | =         |
            DSP06 | fill number                        | N 2 R      | =           | =          | N 4 R     |
            DSP07 | type of product id                 | N 2 R      | =           | =          | =         | 01-06; 5.0 01-07
            DSP08 | product id                         | AN 15 R    | =           | =          | AN 15     |
            DSP09 | quantity                           | D 11 R     | =           | =          | =         |
            DSP10 | days' supply                       | N 3 R      | =           | =          | =         |
            DSP11 | unit                               | N 2        | =           | =          | =         | 01-03
            DSP12 | origin of the prescription         | N 2        | =           | =          | =         | 01-05 99; 4.2A 01-06 99; 5.0 01-09 99
            DSP13 | partial fill                       | N 2        | =           | =          | =         |
            DSP14 | NPI of the pharmacist              | AN 10      | =           | =          | =         |
            DSP15 | licence of the pharmacist          | AN 10      | =           | =          | AN 20     |
            DSP16 | payment                            | N 2        | =           | =          | =         | 01-07 99
            DSP17 | date sold                          | DT 8       | =           | =          | =         |
            DSP18 | type of RxNorm code                | N 2        | =           | =          | =         | 01-04
            DSP19 | RxNorm code                        | AN 15      | =           | =          | =         |
            DSP20 | electronic prescription reference  | AN 35      | =           | =          | =         |
            DSP21 | electronic prescription order      | AN 35      | =           | =          | =         |
            DSP22 | quantity prescribed                | -          | N 15        | =          | D 11      |
            DSP23 | directions                         | -          | TX 200 CUT  | =          | =         |
            DSP24 | treatment                          | -          | N 2         | =          | =         | 01-09 99; 4.2B 01-11 99
            DSP25 | diagnosis                          | -          | AN 7        | =          | =         |
            DSP26 | time written                       | -          | -           | -          | TM 7      |
            DSP27 | time filled                        | -          | -           | -          | TM 7      |
            DSP28 | time sold                          | -          | -           | -          | TM 7      |
            DSP29 | quantity remaining                 | -          | -           | -          | D 11      |
            DSP30 | unit of the quantity remaining     | -          | -           | -          | N 2       | 01-03
            DSP31 | discount card                      | -          | -           | -          | N 2       | 01 02
            DSP32 | second payment                     | -          | -           | -          | N 2       | 01-07 99
            DSP33 | discount card of the second        | -          | -           | -          | N 2       | 01 02
            DSP34 | schedule                           | -          | -           | -          | N 2       | 01-07 99
            DSP35 | last name of the pharmacist        | -          | -           | -          | TX 50     |
            DSP36 | first name of the pharmacist       | -          | -           | -          | TX 50     |
            PRE01 | NPI                                | AN 10      | =           | =          | =         |
            PRE02 | DEA number                         | AN 9 R     | =           | =          | =         |
            PRE03 | suffix of the DEA number           | AN 7       | =           | =          | =         |
            PRE04 | licence                            | AN 20      | =           | =          | =         |
            PRE05 | last name                          | TX 50      | =           | =          | =         |
            PRE06 | first name                         | TX 50      | =           | =          | =         |
            PRE07 | middle name                        | TX 30      | =           | =          | =         |
            PRE08 | phone                              | TEL 10     | =           | =          | =         |
            PRE09 | XDEA number                        | -          | AN 9        | =          | x         |
            PRE10 | jurisdiction of the licence        | -          | -           | AN 2       | =         |
            PRE11 | address                            | -          | -           | -          | TX 55     |
            PRE12 | second line of the address         | -          | -           | -          | TX 55 CUT |
            PRE13 | city                               | -          | -           | -          | TX 35     |
            PRE14 | state                              | -          | -           | -          | AN 2      |
            PRE15 | ZIP code                           | -          | -           | -          | ZIP 10    |
            CDI01 | sequence                           | N 2 R      | =           | =          | =         |
            CDI02 | type of ingredient id              | N 2 R      | =           | =          | =         | 01-05
            CDI03 | ingredient id                      | AN 15 R    | =           | =          | =         |
            CDI04 | quantity of the ingredient         | D 11 R     | =           | =          | =         |
            CDI05 | unit                               | N 2        | =           | =          | =         | 01-03
            CDI06 | schedule of the ingredient         | -          | -           | -          | N 2       | 01-07 99
            AIR01 | jurisdiction of the paper blank    | AN 2       | =           | =          | =         |
            AIR02 | serial number of the paper blank   | AN 20      | =           | =          | =         |
            AIR03 | jurisdiction of the person's id    | AN 2       | =           | =          | =         |
            AIR04 | type of the person's id            | N 2        | =           | =          | =         | 01-08 99; 5.0 01-11 99
            AIR05 | id of the person                   | AN 20      | =           | =          | =         |
            AIR06 | relation of the person             | N 2        | =           | =          | =         | 01-04 99; 5.0 01-03 99
            AIR07 | last name of the person            | TX 50      | =           | =          | TX 50 R   |
            AIR08 | first name of the person           | TX 50      | =           | =          | TX 50 R   |
            AIR09 | last name of the pharmacist        | TX 50      | =           | =          | x         |
            AIR10 | first name of the pharmacist       | TX 50      | =           | =          | x         |
            AIR11 | dropping off or picking up         | N 2        | =           | =          | x         | 01 02 98
            AIR12 | birth date of the person           | -          | -           | -          | DT 8      |
            AIR13 | address of the person              | -          | -           | -          | TX 55     |
            AIR14 | second line of the address         | -          | -           | -          | TX 55 CUT |
            AIR15 | city                               | -          | -           | -          | TX 35     |
            AIR16 | state                              | -          | -           | -          | AN 2      |
            AIR17 | ZIP code                           | -          | -           | -          | ZIP 10    |
            AIR18 | phone                              | -          | -           | -          | TEL 10    |
            AIR19 | picked up or shipped               | -          | -           | -          | N 2       | 01 02
            AIR20 | jurisdiction of the dropper's id   | -          | -           | -          | AN 2      |
            AIR21 | type of the dropper's id           | -          | -           | -          | N 2       | 01-11 99
            AIR22 | id of the dropper                  | -          | -           | -          | AN 20     |
            AIR23 | relation of the dropper            | -          | -           | -          | N 2       | 01-03 99
            AIR24 | last name of the dropper           | -          | -           | -          | TX 50     |
            AIR25 | first name of the dropper          | -          | -           | -          | TX 50     |
            AIR26 | birth date of the dropper          | -          | -           | -          | DT 8      |
            AIR27 | address of the dropper             | -          | -           | -          | TX 55     |
            AIR28 | second line of the address         | -          | -           | -          | TX 55 CUT |
            AIR29 | city                               | -          | -           | -          | TX 35     |
            AIR30 | state                              | -          | -           | -          | AN 2      |
            AIR31 | ZIP code                           | -          | -           | -          | ZIP 10    |
            AIR32 | phone                              | -          | -           | -          | TEL 10    |
            TP01  | segments of the pharmacy           | N 10 R     | =           | =          | =         |
            TT01  | transaction control number         | AN 40 R    | =           | =          | =         |
            TT02  | segments of the file               | N 10 R     | =           | =          | N 12 R    |
            """;

    /** A segment of a version. */
    record Place(AsapVersion version, Segment segment) {}

    private static final Map<Place, List<Field>> FIELDS = TableReader.read(TEXT);

    private static final Set<String> IDS =
            FIELDS.values().stream().flatMap(List::stream).map(Field::id).collect(Collectors.toUnmodifiableSet());

    private AsapTable() {}

    static List<Field> fields(AsapVersion version, Segment segment) {
        return FIELDS.getOrDefault(new Place(version, segment), List.of());
    }

    /** Whether some version has a field of this id. */
    static boolean knows(String fieldId) {
        return IDS.contains(fieldId);
    }
}
