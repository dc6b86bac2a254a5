package org.huanjie.responsibility.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huanjie.responsibility.bond.Person;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;

/** 三个一用语 — what the pages of the three ones say, in the reader's language. */
record ResponsibilityWords(Words words, Clock clock) {

    String of(String key, Object... arguments) {
        return words.of("responsibility." + key, arguments);
    }

    String name(Worded worded) {
        return words.of(worded.key());
    }

    String list(Collection<?> several) {
        return Wording.of(words, several);
    }

    /** The day, where it begins at midnight; else the minute. */
    String moment(OffsetDateTime at) {
        var here = at.atZoneSameInstant(clock.getZone());
        return here.toLocalTime().toSecondOfDay() == 0 ? Wording.of(words, here.toLocalDate()) : Wording.of(words, at);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Organ and duty, as far as they are known. */
    String office(String unit, String duty) {
        return duty.isEmpty() ? unit : of("ones.office", unit, duty);
    }

    List<Option> people(List<Person> people, String chosen) {
        return people.stream()
                .map(one -> new Option(
                        one.id().toString(),
                        of("ones.person", one.personName(), office(one.unit(), one.duty())),
                        one.id().toString().equals(chosen)))
                .toList();
    }

    <E extends Enum<E> & Worded> List<Option> options(E[] all, Optional<E> chosen) {
        return Arrays.stream(all)
                .map(one -> new Option(
                        one.name(), name(one), chosen.filter(one::equals).isPresent()))
                .toList();
    }

    List<Reason.Said> grounds(List<Reason> reasons) {
        return Reason.said(words, reasons);
    }
}
