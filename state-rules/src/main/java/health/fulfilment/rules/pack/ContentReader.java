package health.fulfilment.rules.pack;

import health.fulfilment.rules.Choice;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads back what {@link CanonicalForm} wrote, years later: values that packs were not yet asked for may be missing. */
final class ContentReader {

    private ContentReader() {}

    static Edition read(String name, Reader text) {
        YamlPlace root = YamlPlace.read(name, text);
        Map<String, YamlPlace.Entry> entries = root.entries("an edition");
        List<Pack> packs = new ArrayList<>();
        PackReader.required(root, entries, "packs")
                .entries("packs by jurisdiction")
                .values()
                .forEach(pack -> packs.add(PackReader.archived(pack.value())));
        List<Choice> choices = new ArrayList<>();
        for (YamlPlace choice : PackReader.required(root, entries, "choices").items("choices")) {
            choices.add(choice(choice));
        }
        YamlPlace rules = PackReader.required(root, entries, "rules");
        String generation = rules.scalar("a whole number");
        if (!generation.matches("[0-9]{1,6}")) {
            throw rules.invalid("found '" + generation + "', expected a whole number");
        }
        return Edition.of(Integer.parseInt(generation), packs, choices);
    }

    private static Choice choice(YamlPlace place) {
        Map<String, YamlPlace.Entry> entries = place.entries("a choice");
        return new Choice(
                PackReader.required(place, entries, "jurisdiction").scalar("a jurisdiction"),
                PackReader.required(place, entries, "rule").scalar("a rule"),
                PackReader.optional(entries, "as", "a value"),
                PackReader.required(place, entries, "reason").scalar("a reason"));
    }
}
