package org.huanjie.publication.web.village;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.publication.PublicVillage;
import org.huanjie.publication.web.village.RollPage.Group;
import org.huanjie.publication.web.village.RollPage.Voter;
import org.huanjie.roll.voter.PublicLine;
import org.huanjie.roll.voter.RollState;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.PersonName;

/** 名单公开页的写法 — the posted lines by group, and the answer to: am I on it? */
final class RollPages {

    private final Words words;
    private final PublicVillage record;
    private final List<PublicLine> lines;
    private final String name;
    private final List<Integer> groups;

    /** Outside its posting nobody's line is shown; {@code groups} are those in which somebody of the name asked for is. */
    RollPages(Words words, PublicVillage record, List<PublicLine> lines, String name, List<Integer> groups) {
        this.groups = groups;
        this.words = words;
        this.record = record;
        this.lines = lines;
        this.name = name;
    }

    RollPage page() {
        var shown = lines.stream()
                .filter(line -> name.isEmpty() || PersonName.same(line.name(), name))
                .toList();
        var address = "/v/" + record.village().code();
        return new RollPage(
                record.village().name(),
                address,
                address + "/roll",
                name,
                count(),
                answer(shown.size()),
                lines.isEmpty() ? Optional.empty() : Optional.of(address + "/roll/objection"),
                groups(shown));
    }

    private String count() {
        return lines.isEmpty()
                ? words.of(
                        record.roll().state() == RollState.OPEN ? "public.roll.not-yet" : "public.roll.closed",
                        record.roll().registered())
                : words.of(
                        "public.roll.count",
                        lines.size(),
                        record.roll()
                                .objectionsUntil()
                                .map(day -> Wording.of(words, day))
                                .orElse(""));
    }

    private Optional<String> answer(int found) {
        if (name.isEmpty() || record.roll().state() == RollState.OPEN) {
            return Optional.empty();
        }
        if (lines.isEmpty()) {
            return Optional.of(
                    groups.isEmpty()
                            ? words.of("public.roll.not-on", name)
                            : words.of("public.roll.on", name, Wording.of(words, groups)));
        }
        return Optional.of(
                found > 0 ? words.of("public.roll.found", name, found) : words.of("public.roll.not-found", name));
    }

    private List<Group> groups(List<PublicLine> shown) {
        return shown.stream()
                .collect(Collectors.groupingBy(PublicLine::group, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(
                        words.of(
                                "public.roll.group",
                                group.getKey(),
                                group.getValue().size()),
                        group.getValue().stream().map(this::voter).toList()))
                .toList();
    }

    private Voter voter(PublicLine line) {
        return new Voter(
                line.name(),
                words.of("public.sex." + line.sex()),
                line.birthYear().isPresent()
                        ? words.of("public.roll.born", line.birthYear().getAsInt())
                        : "");
    }
}
