package org.huanjie.publication.web.village;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.committee.CommitteeContacts;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.term.EarlierTerms;
import org.huanjie.publication.Kept;
import org.huanjie.publication.PublicRecords;
import org.huanjie.publication.PublicVillage;
import org.huanjie.publication.web.posted.PostedNotices;
import org.huanjie.region.Division;
import org.huanjie.region.Level;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.picture.QrPicture;
import org.huanjie.store.scope.Commits;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 本村其他的写法 — who conducts a village's election, its posted notices, earlier terms and lineage, and the address of its page. */
@Component
class AroundVillage {

    private static final Duration OLDEST = Duration.ofSeconds(10);
    private static final int MOST = 2_000;

    /** 所问的本村其他 — a village, the term that is looked at, and the language of its page. */
    private record Asked(String village, Optional<UUID> term, boolean chinese, String address) {}

    private final PublicRecords records;
    private final Committee committee;
    private final CommitteeContacts contacts;
    private final PostedNotices notices;
    private final EarlierTerms earlier;
    private final LineagePages lineage;
    private final Commits commits;
    private final Cache<Asked, Kept<VillagePage.Around>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(OLDEST).build();

    AroundVillage(
            PublicRecords records,
            Committee committee,
            CommitteeContacts contacts,
            PostedNotices notices,
            EarlierTerms earlier,
            LineagePages lineage,
            Commits commits) {
        this.records = records;
        this.committee = committee;
        this.contacts = contacts;
        this.notices = notices;
        this.earlier = earlier;
        this.lineage = lineage;
        this.commits = commits;
    }

    /** Read anew once anything was committed that may have changed it. */
    VillagePage.Around of(String village, Words words, HttpServletRequest request) {
        var asked = new Asked(village, TermInView.current(), words.chinese(), address(village, request));
        return Objects.requireNonNull(known.get(
                        asked, one -> new Kept<>(() -> commits.of(village), () -> read(village, words, one.address()))))
                .now();
    }

    private VillagePage.Around read(String village, Words words, String address) {
        var record = records.of(village).orElseThrow();
        return new VillagePage.Around(
                Scope.of(village).call(() -> committee(record, words)),
                posted(record, words),
                new EarlierLinks(words, "/v/" + village).of(Scope.of(village).call(() -> earlier.of(village))),
                lineage.of(village, words),
                new VillagePage.Share(address, QrPicture.of(address)));
    }

    private Optional<VillagePage.Committee> committee(PublicVillage record, Words words) {
        return record.elections().stream()
                .map(PublicVillage.PublicElection::election)
                .filter(one -> one.body() == Body.VILLAGERS_COMMITTEE)
                .reduce((before, later) -> later)
                .filter(CommitteeContacts::sits)
                .map(election -> new VillagePage.Committee(
                        committee.sitting(election.first()).stream()
                                .map(one -> new VillagePage.Member(Wording.of(words, one.office()), one.name()))
                                .toList(),
                        reach(election, record, words)))
                .filter(one -> !one.members().isEmpty());
    }

    private List<String> reach(Election election, PublicVillage record, Words words) {
        return contacts.of(election)
                .map(one -> one.hours().isEmpty()
                        ? List.of(
                                words.of("public.committee.phone", one.phone()),
                                words.of("public.committee.place", one.place()))
                        : List.of(
                                words.of("public.committee.phone", one.phone()),
                                words.of("public.committee.place", one.place()),
                                words.of("public.committee.hours", one.hours())))
                .orElseGet(() -> List.of(words.of("public.committee.ask", town(record))));
    }

    private static String town(PublicVillage record) {
        return record.above().stream()
                .filter(division -> division.level() == Level.TOWN)
                .map(Division::name)
                .findFirst()
                .orElse("");
    }

    private List<VillagePage.Notice> posted(PublicVillage record, Words words) {
        return notices.of(record, words).stream()
                .map(one -> new VillagePage.Notice(Wording.of(words, one.on()), one.title(), one.href()))
                .toList();
    }

    private static String address(String village, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/v/" + village)
                .build()
                .toUriString();
    }
}
