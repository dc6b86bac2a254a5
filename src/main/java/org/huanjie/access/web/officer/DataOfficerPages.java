package org.huanjie.access.web.officer;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.officer.DataOfficer;
import org.huanjie.access.officer.DataOfficers;
import org.huanjie.access.officer.LookQuestion;
import org.huanjie.access.officer.LookQuestions;
import org.huanjie.access.officer.OddRecord;
import org.huanjie.access.officer.OddRecord.Odd;
import org.huanjie.access.officer.PictureRecord;
import org.huanjie.access.web.account.AccountWords;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 数据保护负责人页的内容 — the seat for the county's office, the looks for whoever holds it. */
@Component
class DataOfficerPages {

    private final DataOfficers officers;
    private final OddRecord odd;
    private final PictureRecord pictures;
    private final LookQuestions questions;
    private final AccountWords shown;

    DataOfficerPages(
            DataOfficers officers, OddRecord odd, PictureRecord pictures, LookQuestions questions, AccountWords shown) {
        this.officers = officers;
        this.odd = odd;
        this.pictures = pictures;
        this.questions = questions;
        this.shown = shown;
    }

    /** @param look about which look the form is that is shown again; 0 where it is about none */
    DataOfficerPage page(SignedIn who, long look, Form form, Words words) {
        var seat = officers.of(who.division());
        boolean office = who.role() == Role.COUNTY_OFFICE;
        boolean mine = officers.holds(who);
        var options = office && seat.isEmpty() ? options(who, words) : List.<Option>of();
        var asked = mine
                ? questions.all().stream()
                        .collect(Collectors.toMap(LookQuestion::look, Function.identity(), (a, b) -> a))
                : Map.<Long, LookQuestion>of();
        return new DataOfficerPage(
                seat.map(held -> holder(held, words)).orElseGet(() -> words.of("data-officer.nobody")),
                seat.map(held -> held.id().toString()).orElse(""),
                seat.filter(held -> !held.isSeated() && who.role() != Role.AUDITOR)
                        .isPresent(),
                seat.isPresent() && who.role() != Role.AUDITOR,
                options,
                office && seat.isEmpty() && options.isEmpty(),
                mine,
                mine
                        ? odd.of(who).stream()
                                .map(one -> line(one, asked, look == one.look().id() ? form : Form.EMPTY, words))
                                .toList()
                        : List.of(),
                pictures.of(who).stream().map(seen -> picture(seen, words)).toList(),
                form);
    }

    private String picture(PictureRecord.Seen seen, Words words) {
        var look = seen.look();
        return words.of(
                "data-officer.picture",
                Wording.of(words, look.day()),
                look.by(),
                Wording.of(words, Role.valueOf(look.role())),
                shown.division(look.division()),
                words.of("look." + seen.what()),
                look.pictures());
    }

    private List<Option> options(SignedIn who, Words words) {
        return officers.candidates(who.division()).stream()
                .map(account -> new Option(
                        account.signInName(),
                        words.of("account.named", account.personName(), account.signInName()),
                        false))
                .toList();
    }

    private static String holder(DataOfficer seat, Words words) {
        return seat.isSeated()
                ? words.of("data-officer.held", seat.account(), seat.namedBy(), String.valueOf(seat.confirmedBy()))
                : words.of("data-officer.named", seat.account(), seat.namedBy());
    }

    private DataOfficerPage.Line line(Odd one, Map<Long, LookQuestion> asked, Form form, Words words) {
        var look = one.look();
        var question = asked.get(look.id());
        var answer = question == null ? null : question.answer();
        return new DataOfficerPage.Line(
                look.id(),
                words.of("data-officer.by", look.by(), Wording.of(words, look.role())),
                Wording.of(words, look.at().atOffset(ZoneOffset.UTC)),
                words.of(
                        "data-officer.what",
                        words.orElse("look." + look.what(), look.what()),
                        shown.division(look.village()),
                        look.person().toString().substring(0, 8)),
                look.reason(),
                one.marks().stream().map(mark -> Wording.of(words, mark)).toList(),
                question == null ? "" : question.text(),
                answer == null ? "" : answer,
                question == null,
                form.among("look-" + look.id() + "-"));
    }
}
