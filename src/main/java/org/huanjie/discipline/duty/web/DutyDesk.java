package org.huanjie.discipline.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.duty.StaffFile;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.PersonName;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Component;

/** 上岗页面所需 — what the pages of duty have in common: the village's vote, its people to tick, the way to the page. */
@Component
class DutyDesk {

    private final Enrolment enrolment;
    private final StaffFile file;
    private final Where where;

    DutyDesk(Enrolment enrolment, StaffFile file, Where where) {
        this.enrolment = enrolment;
        this.file = file;
        this.where = where;
    }

    static String home(String village) {
        return "/villages/" + village + "/duty";
    }

    static boolean writes(String village, SignedIn who) {
        return Permission.PRESIDE.isOf(who, village);
    }

    Words words(HttpServletRequest request) {
        return where.words(request);
    }

    Election election(String village) {
        return enrolment.election(village).orElseThrow(NoSuchPage::new);
    }

    StaffFile file() {
        return file;
    }

    Head head(String village, String title) {
        return where.form(village, title);
    }

    /** Of a page below the list of the staff. */
    Head below(String village, String title, Words words) {
        var head = where.form(village, title);
        var crumbs = Stream.concat(
                        head.crumbs().stream(), Stream.of(new Crumb(words.of("discipline.duty.title"), home(village))))
                .toList();
        return new Head(title, crumbs);
    }

    List<Option> ticks(Election election, Form form, String field) {
        return file.people(election).stream()
                .map(one -> new Option(one.key(), one.name(), form.chosen(field, one.key())))
                .toList();
    }

    /** Those who were ticked, and those whose names were written below. */
    List<Named> named(Election election, Typed typed, String ticked, String written) {
        var keys = typed.all(ticked);
        return Stream.concat(
                        file.people(election).stream().filter(one -> keys.contains(one.key())),
                        listed(election, typed.all(written)).stream())
                .distinct()
                .toList();
    }

    /** Those whom a list names: who alone bears the name on the list of the staff, or somebody whom it does not know. */
    List<Named> listed(Election election, List<String> names) {
        var known = file.people(election);
        return names.stream()
                .map(name -> {
                    var bearers = known.stream()
                            .filter(one -> PersonName.same(one.name(), name))
                            .toList();
                    return bearers.size() == 1 ? bearers.getFirst() : Named.of(name);
                })
                .toList();
    }
}
