package org.huanjie.publication.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.paper.Citation;
import org.huanjie.election.paper.PaperNumber;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.OfficialDraft;
import org.jspecify.annotations.Nullable;

/**
 * 起草所需 — whose paper it is, its number and title, and the words: what every writer begins with.
 *
 * @param village its name
 * @param town the name of the town above it
 */
record Drafting(Words words, Election election, String village, String town, PaperNumber paper) {

    /** The paper with its title and number, and nothing else yet. */
    OfficialDraft begin() {
        return begin(paper.titled(words));
    }

    /** The same under a title of its own. */
    OfficialDraft begin(String title) {
        return paper.paper().notice()
                ? OfficialDraft.notice(village, title).numbered(paper.line(words))
                : OfficialDraft.form(village, title);
    }

    /** The paragraphs of a message, which stand in it one after the other between bars. */
    List<String> paragraphs(String key, Object... arguments) {
        return Arrays.stream(words.of("paper.text." + small(key), arguments).split("\\|"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The heads of a table, by comma. */
    List<String> heads(String key) {
        return List.of(words.of("paper.head." + small(key)).split(","));
    }

    private static String small(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String day(@Nullable LocalDate day) {
        return day == null ? words.of("paper.blank.day") : Wording.of(words, day);
    }

    String day(Optional<LocalDate> day) {
        return day(day.orElse(null));
    }

    String blankDay() {
        return day((LocalDate) null);
    }

    String blank() {
        return words.of("paper.blank");
    }

    /** What is held: the change of term, a by-election, a recall. */
    String occasion() {
        return words.of("paper.occasion." + election.procedure());
    }

    /** The article that a paper rests on, in the edition of the election's day. */
    String cite(String rule) {
        return Citation.of(words, election.day(), rule);
    }

    /** 落款 of the village election committee, over its seal; the day is written in by hand. */
    OfficialDraft signed(OfficialDraft draft, Optional<LocalDate> day) {
        return draft.signed(words.of("notice.signed", village), day(day));
    }

    /** Who fills in a form signs at its end, in words of their own. */
    OfficialDraft signedBy(OfficialDraft draft, String... keys) {
        Stream.of(keys).map(key -> words.of("paper.sign." + key)).forEach(draft::line);
        return draft;
    }
}
