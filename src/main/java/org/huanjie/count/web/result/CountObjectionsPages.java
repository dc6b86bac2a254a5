package org.huanjie.count.web.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.round.Voidings;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.objection.FindingSource;
import org.huanjie.objection.ObjectionRefusal;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.Objections;
import org.huanjie.objection.web.ObjectionDesk;
import org.huanjie.objection.web.ObjectionDesk.Reader;
import org.huanjie.objection.web.ObjectionForm;
import org.huanjie.objection.web.ObjectionForm.Sent;
import org.huanjie.objection.web.ObjectionsPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.springframework.stereotype.Component;

/** 计票异议页 — the objections of each election of a village, what is due, the answers, the forms that write one down. */
@Component
class CountObjectionsPages {

    /** What these pages are about. */
    static final Set<ObjectionSubject> SUBJECTS = Set.of(ObjectionSubject.RULING, ObjectionSubject.RESULT);

    private final Objections objections;
    private final ObjectionDesk desk;
    private final Voidings voidings;
    private final Elections elections;
    private final FindingSource sources;
    private final ObjectionPlace place;

    CountObjectionsPages(
            Objections objections,
            ObjectionDesk desk,
            Voidings voidings,
            Elections elections,
            FindingSource sources,
            ObjectionPlace place) {
        this.objections = objections;
        this.desk = desk;
        this.voidings = voidings;
        this.elections = elections;
        this.sources = sources;
        this.place = place;
    }

    /** With the form of an objection to the result begun as far as an inquiry has led to it. */
    ObjectionsPage begun(String village, int number, String finding, SignedIn who, Words words) {
        var source = sources.of(village, finding, who, words);
        var sent = source.map(found -> new Sent(
                        path(village) + "/" + Body.VILLAGERS_COMMITTEE.slug() + "/result",
                        Map.of(
                                "name",
                                found.organ(),
                                "text",
                                words.of(
                                        "objection.of-finding",
                                        found.organ(),
                                        found.document(),
                                        Wording.of(words, found.on()),
                                        found.rule())),
                        List.of()))
                .orElse(Sent.NOTHING);
        var papers = source.stream()
                .flatMap(found -> found.papers().stream())
                .map(paper -> new Crumb(paper.word(), paper.href()))
                .toList();
        return page(village, number, who, words, sent, papers);
    }

    ObjectionsPage page(String village, int number, SignedIn who, Words words, Sent sent, List<Crumb> papers) {
        var reader = new Reader(who, words, sent);
        var parts = Arrays.stream(Body.values())
                .flatMap(body -> elections.find(village, body).stream())
                .flatMap(latest -> elections.rounds(latest).stream())
                .map(election -> part(election, number, reader))
                .filter(part -> !part.forms().isEmpty() || !part.cards().isEmpty())
                .toList();
        return ObjectionDesk.page(
                heading(village, words),
                parts,
                new ObjectionDesk.Turn(path(village), number),
                sent,
                words,
                voiding(village, who, words),
                papers);
    }

    private ObjectionsPage.Heading heading(String village, Words words) {
        var name = place.name(village);
        return new ObjectionsPage.Heading(
                words.of("objection.title"),
                name,
                words.of("objection.lead"),
                words.of("objection.none"),
                List.of(new Crumb(name, "/villages/" + village)));
    }

    // whoever may enter a finding of voidness comes to it from here; nobody else, and not where none can be taken
    private Optional<Crumb> voiding(String village, SignedIn who, Words words) {
        return elections
                .find(village, Body.VILLAGERS_COMMITTEE)
                .filter(latest -> Permission.ORGANIZE.isOf(who)
                        && !voidings.extents(latest).isEmpty())
                .map(latest -> new Crumb(words.of("void.way"), VoidingPages.path(village)));
    }

    private ObjectionsPage.Part part(Election election, int number, Reader reader) {
        return desk.part(
                Wording.of(reader.words(), election.body()),
                objections.of(election.id(), SUBJECTS, reader.who(), number),
                forms(election, reader),
                path(election.village()),
                reader);
    }

    private List<ObjectionForm> forms(Election election, Reader reader) {
        var forms = new ArrayList<ObjectionForm>();
        if (CountAuthority.HEAR.isOf(reader.who(), election)
                && objections.received(election, ObjectionSubject.RULING)) {
            forms.add(form(election, "ruling", ObjectionSubject.RULING, reader));
        }
        if (Permission.ORGANIZE.isOf(reader.who())
                && place.result(election.village(), election.body().slug()).equals(election)
                && objections.received(election, ObjectionSubject.RESULT)) {
            forms.add(form(election, "result", ObjectionSubject.RESULT, reader));
        }
        return forms;
    }

    private static ObjectionForm form(Election election, String end, ObjectionSubject subject, Reader reader) {
        var slug = election.body().slug();
        var address = path(election.village()) + "/" + slug + "/" + end;
        return ObjectionForm.of(
                reader.words().of("objection.write." + subject),
                address,
                subject,
                reader.sent().in(address, end + "-" + slug + "-", reader.words()));
    }

    static Reason tooMany() {
        return ObjectionRefusal.TOO_MANY.of().under(ObjectionSubject.RESULT.rule());
    }

    static String path(String village) {
        return "/villages/" + village + "/objections";
    }
}
