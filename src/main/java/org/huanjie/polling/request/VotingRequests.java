package org.huanjie.polling.request;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.preparation.MobileVoting;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.request.VotingRequest.Asker;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 投票申请簿 — takes requests of the public while they are open by the village's own rules, and keeps them until the committee has called back. A
 * request delegates nothing and puts nobody on a list: that is done on paper and by the committee. Nothing here looks into the roll, so that
 * nobody learns from it who is on it.
 */
@Service
@Transactional
public class VotingRequests {

    /** Who the ledger names where somebody asks without an account. */
    private static final String PUBLIC = "public";

    private final RequestRows rows;
    private final Elections elections;
    private final Proxies proxies;
    private final MobileVoting mobile;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    VotingRequests(
            RequestRows rows,
            Elections elections,
            Proxies proxies,
            MobileVoting mobile,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.elections = elections;
        this.proxies = proxies;
        this.mobile = mobile;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The vote of a village that requests are about. */
    @Transactional(readOnly = true)
    public Optional<Election> vote(String village) {
        return elections.find(village, Body.VILLAGERS_COMMITTEE);
    }

    /** What can be asked for now. */
    @Transactional(readOnly = true)
    public List<RequestKind> open(Election vote) {
        return Stream.of(RequestKind.values())
                .filter(kind -> kind == RequestKind.PROXY ? proxies.open(vote) : MobileVoting.open(vote))
                .toList();
    }

    /** From anyone, on the public page. */
    public Verdict<VotingRequest> ask(ElectionId id, RequestKind kind, Asker asker) {
        var vote = elections.lock(id);
        var reasons = faults(asker);
        if (!open(vote).contains(kind)) {
            reasons.add(RequestRefusal.NOT_OPEN.of(kind).under(kind.rule()).at("kind"));
        }
        return Verdict.unless(reasons, () -> {
            var request = new VotingRequest(
                    new VotingRequestId(ids.next()), vote.village(), kind, OffsetDateTime.now(clock), Optional.of(asker));
            rows.add(request, vote.id());
            ledger.enter(new RequestAct.VotingRequestReceived(vote.village(), vote.id(), request.id(), kind, PUBLIC));
            return request;
        });
    }

    private static List<Reason> faults(Asker asker) {
        var reasons = new ArrayList<Reason>();
        if (asker.name().isBlank() || asker.name().length() > VotingRequest.LONGEST_NAME) {
            reasons.add(RequestRefusal.NAME.of(VotingRequest.LONGEST_NAME).at("name"));
        }
        if (asker.contact().isBlank() || asker.contact().length() > VotingRequest.LONGEST_CONTACT) {
            reasons.add(RequestRefusal.CONTACT.of(VotingRequest.LONGEST_CONTACT).at("contact"));
        }
        return reasons;
    }

    /** Those of a vote that wait to be called back, the first first. */
    @Transactional(readOnly = true)
    public List<VotingRequest> waiting(Election vote) {
        return rows.waiting(vote.id());
    }

    /** The village's request with this id. */
    @Transactional(readOnly = true)
    public Optional<VotingRequest> find(String village, VotingRequestId id) {
        return rows.find(id).filter(one -> one.village().equals(village));
    }

    /** The committee has called back; who asked is forgotten. */
    public Verdict<Nothing> done(String village, VotingRequestId id, SignedIn by) {
        var reasons = new ArrayList<>(Permission.CONDUCT.against(village, by));
        // asked of the row itself, so that of two who call back at once one alone has done it
        if (reasons.isEmpty()
                && (find(village, id).isEmpty() || !rows.done(id, OffsetDateTime.now(clock), by.signInName()))) {
            reasons.add(RequestRefusal.NONE.of());
        }
        return Verdict.unless(
                reasons, () -> ledger.enter(new RequestAct.VotingRequestDone(village, id, by.signInName())));
    }
}
