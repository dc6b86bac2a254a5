package org.huanjie.polling.web.archive;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.archive.Bag;
import org.huanjie.polling.archive.BagContent;
import org.huanjie.polling.archive.HandOver;
import org.huanjie.polling.archive.Retention;
import org.huanjie.polling.archive.Transfer;
import org.huanjie.polling.desk.BallotAccount;
import org.huanjie.polling.opening.SealGround;
import org.huanjie.polling.opening.SealReading;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.web.Confirmations;
import org.huanjie.polling.web.Place;
import org.huanjie.polling.web.PollingController;
import org.huanjie.polling.web.Stop;
import org.huanjie.polling.web.archive.ArchivePage.Phase;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 移交归档 — the village packs and gives, the town checks the seals and signs, whoever keeps the bags may hand them on. */
@Controller
class ArchiveController {

    private final Place place;
    private final HandOver handOver;
    private final Polling polling;
    private final Confirmations confirmations;

    ArchiveController(Place place, HandOver handOver, Polling polling, Confirmations confirmations) {
        this.confirmations = confirmations;
        this.place = place;
        this.handOver = handOver;
        this.polling = polling;
    }

    @Allowed({
        Role.ELECTION_COMMITTEE,
        Role.SCRUTINEER,
        Role.VILLAGE_TEAM,
        Role.TOWN_COMMITTEE,
        Role.TOWN_REVIEW,
        Role.COUNTY_OFFICE,
        Role.GUIDANCE_GROUP,
        Role.AUDITOR
    })
    @GetMapping("/villages/{village}/polling/archive")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, who, List.of(), Map.of(), request);
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/polling/archive/bags")
    Answer pack(@PathVariable String village, @RequestParam String seal, SignedIn who, HttpServletRequest request) {
        Map<BagContent, Integer> contents = new EnumMap<>(BagContent.class);
        for (var content : BagContent.values()) {
            var pieces = Objects.requireNonNullElse(request.getParameter(content.name()), "")
                    .strip();
            if (!pieces.isEmpty()) {
                contents.put(content, PollingController.number(pieces));
            }
        }
        return answer(handOver.pack(place.vote(village).id(), seal, contents, who), village, who, request);
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/polling/archive/bags/remove")
    Answer unpack(@PathVariable String village, @RequestParam UUID bag, SignedIn who, HttpServletRequest request) {
        return answer(handOver.unpack(place.vote(village).id(), bag, who), village, who, request);
    }

    @Allowed({Role.ELECTION_COMMITTEE, Role.TOWN_COMMITTEE, Role.TOWN_REVIEW})
    @AsksFirst
    @PostMapping("/villages/{village}/polling/archive/give")
    Answer give(
            @PathVariable String village,
            @RequestParam("place") String to,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        var against = handOver.againstGiving(election, to, remark, who);
        if (!against.isEmpty()) {
            return page(village, who, against, Place.typed(request), request);
        }
        return confirmations
                .giving(election, handOver.of(election.id()).bags(), to, remark, words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> answer(handOver.give(election.id(), to, remark, who), village, who, request));
    }

    /** What is read off the seals stays, whether or not the receipt is signed afterwards. */
    @Allowed(to = Permission.KEEP_ARCHIVE)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/archive/receive")
    Answer receive(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String difference,
            @RequestParam(defaultValue = "") String retention,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        var bags = handOver.of(election.id()).bags();
        var found = found(bags, request);
        var kept = Arrays.stream(Retention.values())
                .filter(one -> one.name().equals(retention))
                .findFirst()
                .orElse(null);
        if (handOver.read(election.id(), found, kept, who) instanceof Verdict.Refused<Nothing> refused) {
            return answer(refused, village, who, request);
        }
        var form = new TreeMap<String, String>();
        found.forEach((bag, seal) -> form.put("found:" + bag, seal));
        form.put("difference", difference);
        form.put("retention", retention);
        return confirmations
                .receiving(election, bags, kept == null ? "" : Wording.of(words, kept), form, words)
                .unlessConfirmed(shown, words)
                .orElseGet(() ->
                        answer(handOver.receive(election.id(), found, difference, kept, who), village, who, request));
    }

    @Allowed({Role.ELECTION_COMMITTEE, Role.TOWN_COMMITTEE})
    @AsksFirst
    @PostMapping("/villages/{village}/polling/archive/decide")
    Answer decide(
            @PathVariable String village,
            @RequestParam UUID bag,
            @RequestParam SealGround ground,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        return handOver.of(election.id()).bags().stream()
                .filter(one -> one.id().equals(bag))
                .findFirst()
                .flatMap(found -> stop(readings(election).get(bag))
                        .flatMap(stop -> confirmations
                                .ruling(election, found, stop, ground, words)
                                .unlessConfirmed(shown, words)))
                .orElseGet(() -> answer(handOver.rule(election.id(), bag, ground, who), village, who, request));
    }

    private static Map<UUID, String> found(List<Bag> bags, HttpServletRequest request) {
        Map<UUID, String> found = new HashMap<>();
        for (var bag : bags) {
            var read = request.getParameter("found:" + bag.id());
            if (read != null) {
                found.put(bag.id(), read);
            }
        }
        return found;
    }

    private Map<UUID, List<SealReading>> readings(Election election) {
        return handOver.readings(election.id());
    }

    private static Optional<SealReading> stop(@Nullable List<SealReading> readings) {
        return readings == null
                ? Optional.empty()
                : readings.stream().filter(SealReading::stops).reduce((before, after) -> after);
    }

    private Answer answer(Verdict<Nothing> change, String village, SignedIn who, HttpServletRequest request) {
        return change.answer(
                done -> Redirect.to("/villages/" + village + "/polling/archive", "polling.notice.changed"),
                reasons -> page(village, who, reasons, Place.typed(request), request));
    }

    private ArchivePage page(
            String village, SignedIn who, List<Reason> faults, Map<String, String> typed, HttpServletRequest request) {
        var words = place.words(request);
        var election = place.vote(village);
        var chain = handOver.of(election.id());
        var account = polling.account(election.id());
        var phase = phase(election, chain, who);
        return new ArchivePage(
                village,
                place.name(village),
                phase,
                Arrays.stream(BagContent.values())
                        .map(content -> new ArchivePage.Content(
                                content.name(), Wording.of(words, content), expected(content, account, words)))
                        .toList(),
                rows(election, chain, who, words),
                chain.transfers().stream()
                        .map(transfer -> hand(transfer, words))
                        .toList(),
                kept(chain, words),
                phase == Phase.PACK && !chain.bags().isEmpty()
                        ? Reason.said(words, handOver.different(election, chain.bags()))
                        : List.of(),
                chain.transfers().size() == 1
                        ? Arrays.stream(Retention.values())
                                .map(one -> new ArchivePage.Option(one.name(), Wording.of(words, one)))
                                .toList()
                        : List.of(),
                Reason.said(words, faults),
                typed);
    }

    private static Phase phase(Election election, HandOver.Chain chain, SignedIn who) {
        if (!election.reached(Stage.DECLARED)) {
            return Phase.TOO_EARLY;
        }
        if (chain.transfers().isEmpty()) {
            return who.role() == Role.ELECTION_COMMITTEE ? Phase.PACK : Phase.LOOK;
        }
        boolean town = who.role() == Role.TOWN_COMMITTEE || who.role() == Role.TOWN_REVIEW;
        var last = chain.transfers().getLast();
        if (!last.received()) {
            return town && !last.giver().equals(who.signInName()) ? Phase.RECEIVE : Phase.LOOK;
        }
        return chain.keeper().filter(who.signInName()::equals).isPresent() ? Phase.GIVE_ON : Phase.LOOK;
    }

    private static String expected(BagContent content, BallotAccount account, Words words) {
        return switch (content) {
            case VALID_BALLOTS, VOID_BALLOTS -> words.of("polling.archive.together", Math.max(0, account.recovered()));
            case UNUSED_BALLOTS -> words.of("polling.archive.by-account", account.unused());
            case SPOILED_BALLOTS -> words.of("polling.archive.by-account", account.spoiled());
            case ROLL, TALLY_SHEETS, RESULT_REPORT -> "";
        };
    }

    private List<ArchivePage.BagRow> rows(Election election, HandOver.Chain chain, SignedIn who, Words words) {
        var read = readings(election);
        boolean decides = handOver.decides(chain, who);
        var action = "/villages/" + election.village() + "/polling/archive/decide";
        return chain.bags().stream()
                .map(bag -> row(bag, read.getOrDefault(bag.id(), List.of()), decides, action, words))
                .toList();
    }

    private static ArchivePage.BagRow row(
            Bag bag, List<SealReading> read, boolean decides, String action, Words words) {
        return new ArchivePage.BagRow(
                bag.id().toString(),
                bag.seal(),
                bag.contents().entrySet().stream()
                        .map(line ->
                                words.of("polling.archive.line", Wording.of(words, line.getKey()), line.getValue()))
                        .collect(Collectors.joining(words.of("shell.list-separator"))),
                stop(read).map(stop -> Stop.of("bag", stop, action, decides, words)),
                Stop.decided(read, words));
    }

    private static ArchivePage.Hand hand(Transfer transfer, Words words) {
        var remarks = new ArrayList<String>();
        if (transfer.remark() != null) {
            remarks.add(words.of("polling.archive.remark", transfer.remark()));
        }
        if (transfer.difference() != null) {
            remarks.add(words.of("polling.archive.difference", transfer.difference()));
        }
        return new ArchivePage.Hand(
                words.of("polling.archive.step", transfer.step()),
                words.of("polling.archive.given", transfer.giverName(), Wording.of(words, transfer.givenAt())),
                transfer.receivedAt() == null
                        ? words.of("polling.archive.on-its-way")
                        : words.of(
                                "polling.archive.received",
                                Objects.requireNonNullElse(transfer.receiverName(), ""),
                                Wording.of(words, transfer.receivedAt())),
                transfer.place(),
                String.join(" ", remarks),
                transfer.received());
    }

    private static String kept(HandOver.Chain chain, Words words) {
        var received = chain.transfers().stream().findFirst().map(Transfer::receivedAt);
        if (received.isEmpty() || chain.retention().isEmpty()) {
            return "";
        }
        var retention = chain.retention().get();
        return retention
                .until(received.get().toLocalDate())
                .map(day ->
                        words.of("polling.archive.kept-until", Wording.of(words, retention), Wording.of(words, day)))
                .orElseGet(() -> words.of("polling.archive.kept", Wording.of(words, retention)));
    }
}
