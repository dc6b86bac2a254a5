package org.huanjie.polling.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.opening.Box;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.opening.VenueCheck;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 会场部分的写法 — booths, points of the checklist and boxes of the opening record in words. */
final class VenueLines {

    private VenueLines() {}

    static OpeningPage.Booths booths(Election election, Opening.State record, Words words) {
        return new OpeningPage.Booths(
                record.booths() == 0 ? "" : Integer.toString(record.booths()),
                Optional.of(words.of(
                                "polling.opening.taken-over",
                                record.staff().size(),
                                record.booths(),
                                record.boxes().size()))
                        .filter(sentence -> Opening.takenOver(election)
                                && record.booths() > 0
                                && record.checks().size() < VenueItem.values().length));
    }

    static OpeningPage.Item item(VenueItem item, List<VenueCheck> checks, Words words) {
        var check = checks.stream().filter(one -> one.item() == item).findFirst();
        boolean met = check.filter(one -> one.missing().isEmpty()).isPresent();
        return new OpeningPage.Item(
                item.name(),
                Wording.of(words, item),
                item.rule(),
                check.map(one -> one.missing()
                                .map(missing -> words.of("polling.opening.refused", missing, one.checker()))
                                .orElseGet(() -> words.of("polling.opening.met", one.checker())))
                        .orElseGet(() -> words.of("polling.opening.not-looked")),
                met,
                check.isPresent() && !met,
                check.flatMap(VenueCheck::missing).orElse(""),
                check.map(VenueCheck::checker).orElse(""));
    }

    static OpeningPage.BoxRow box(Box box, Words words) {
        return new OpeningPage.BoxRow(
                box.id().toString(),
                box.name(),
                words.of("polling.box.kind." + box.kind()),
                box.mobile(),
                Objects.requireNonNullElse(box.seal(), ""),
                Objects.requireNonNullElse(box.shownBy(), ""));
    }
}
