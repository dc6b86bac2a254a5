package org.huanjie.election.web.schedule;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.Feeds;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Wording;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 订阅管理 — makes, renews and revokes the links to one's own calendar, or to a village's. */
@Controller
class FeedsController {

    private static final String MINE = "/me/calendar";

    private final Where where;
    private final Feeds feeds;

    FeedsController(Where where, Feeds feeds) {
        this.where = where;
        this.feeds = feeds;
    }

    @AnyRole
    @GetMapping(MINE)
    Answer mine(SignedIn who, HttpServletRequest request) {
        return mine(who, Optional.empty(), request);
    }

    @AnyRole
    @PostMapping(MINE)
    Answer open(SignedIn who, HttpServletRequest request) {
        return mine(who, feeds.open(who, where.words(request).tag()), request);
    }

    @AnyRole
    @PostMapping(MINE + "/{feed}/revoke")
    Answer revoke(@PathVariable UUID feed, SignedIn who) {
        found(feeds.revoke(feed, who));
        return Redirect.to(MINE, "election.feed.revoked");
    }

    @AnyRole
    @PostMapping(MINE + "/{feed}/renew")
    Answer renew(@PathVariable UUID feed, SignedIn who, HttpServletRequest request) {
        found(feeds.revoke(feed, who));
        return open(who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/calendar-links")
    Answer ofVillage(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return ofVillage(village, who, Optional.empty(), request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/calendar-links")
    Answer openOfVillage(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var token = feeds.open(village, where.words(request).tag(), who);
        return ofVillage(village, who, Optional.of(token), request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/calendar-links/{feed}/revoke")
    Answer revokeOfVillage(@PathVariable String village, @PathVariable UUID feed, SignedIn who) {
        found(feeds.revoke(feed, village, who));
        return Redirect.to("/villages/" + village + "/calendar-links", "election.feed.revoked");
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/calendar-links/{feed}/renew")
    Answer renewOfVillage(
            @PathVariable String village, @PathVariable UUID feed, SignedIn who, HttpServletRequest request) {
        found(feeds.revoke(feed, village, who));
        return openOfVillage(village, who, request);
    }

    private FeedsPage mine(SignedIn who, Optional<String> token, HttpServletRequest request) {
        var words = where.words(request);
        var head =
                new Head(words.of("election.feed.title"), List.of(new Crumb(words.of("election.feed.account"), "/me")));
        return page(head, MINE, words.of("election.feed.what-person"), token, feeds.of(who), request);
    }

    private FeedsPage ofVillage(String village, SignedIn who, Optional<String> token, HttpServletRequest request) {
        var words = where.words(request);
        return page(
                where.form(village, words.of("election.feed.title")),
                "/villages/" + village + "/calendar-links",
                words.of("election.feed.what-village"),
                token,
                feeds.of(village),
                request);
    }

    private FeedsPage page(
            Head head,
            String action,
            String what,
            Optional<String> token,
            List<Feeds.Feed> links,
            HttpServletRequest request) {
        var words = where.words(request);
        var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return new FeedsPage(
                head,
                action,
                what,
                token.map(secret -> base + "/feeds/" + secret + ".ics"),
                links.stream()
                        .map(link -> new FeedsPage.Link(link.id().toString(), Wording.of(words, link.openedAt())))
                        .toList());
    }

    private static void found(boolean stood) {
        if (!stood) {
            throw new NoSuchPage();
        }
    }
}
