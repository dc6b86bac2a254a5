package org.huanjie.journeys;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huanjie.Places;
import org.huanjie.Places.County;
import org.huanjie.TestClock;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.organ.OrganDesks;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 联审现场 — a village in the midst of its nomination, and accounts for everybody who acts on a review; for tests. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
class ReviewRoom {

    static final LocalDate NOMINATED = LocalDate.of(2017, 2, 17);

    /** 一村 — seven who are nominated for four seats, three of them for the chair. */
    record Room(County county, Election election, List<VoterCard> people) {

        String village() {
            return county.village();
        }

        String nominees() {
            return "/villages/" + village() + "/nominees/villagers-committee";
        }

        String candidates() {
            return "/villages/" + village() + "/candidates/villagers-committee";
        }

        String name(int person) {
            return people.get(person).name();
        }
    }

    private final Places places;
    private final TestClock clock;
    private final ElectionFixture elections;
    private final RollFixture rolls;
    private final ReviewFixture reviews;
    private final Candidates candidates;
    private final OrganDesks desks;
    private final Demonstration demonstration;

    ReviewRoom(
            Places places,
            TestClock clock,
            ElectionFixture elections,
            RollFixture rolls,
            ReviewFixture reviews,
            Candidates candidates,
            OrganDesks desks,
            Demonstration demonstration) {
        this.places = places;
        this.clock = clock;
        this.elections = elections;
        this.rolls = rolls;
        this.reviews = reviews;
        this.candidates = candidates;
        this.desks = desks;
        this.demonstration = demonstration;
    }

    Room nominating() {
        var county = places.newCounty(1, 1);
        elections.open(county);
        var people = rolls.voters(county.village(), 12).subList(0, 7);
        reviews.adopt(county);
        clock.set(NOMINATED);
        var election = elections.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        var room = new Room(county, election, people);
        List.of(0, 1, 2).forEach(person -> enter(room, person, Post.CHAIR));
        List.of(3, 4, 5, 6).forEach(person -> enter(room, person, Post.MEMBER));
        return room;
    }

    void clock(LocalDate day) {
        clock.set(day);
    }

    Review review(Room room, int person) {
        return reviews.of(room.election().id(), room.people().get(person).id(), room.village());
    }

    String path(Room room, int person) {
        return "/villages/" + room.village() + "/reviews/" + review(room, person).id();
    }

    /** Both levels find the same, and the review ends. */
    void concluded(Room room, int person, List<CriterionId> found, FindingProof proof) {
        reviews.conclude(review(room, person), room.county(), found, proof);
    }

    /** Of everybody whose review has not ended nothing is found. */
    void concludedOtherwise(Room room) {
        for (int person = 0; person < room.people().size(); person++) {
            if (!review(room, person).concluded()) {
                concluded(room, person, List.of(), FindingProof.NONE);
            }
        }
    }

    /** Somebody with an account of this role, signed in at a desk. */
    Visitor desk(Browser browser, Room room, Role role, String n) {
        return Visitor.signedIn(browser, account(room, role, n).signInName());
    }

    /** The same, who answers for this organ. */
    Visitor organ(Browser browser, Room room, Organ organ) {
        var account = account(room, Role.ORGAN, organ.code().toLowerCase(Locale.ROOT));
        var office = ReviewFixture.office(room.county());
        done(office.scope().call(() -> desks.seat(room.county().code(), organ, account.signInName(), office)));
        return Visitor.signedIn(browser, account.signInName());
    }

    private SignedIn account(Room room, Role role, String n) {
        var division = switch (role) {
            case COUNTY_OFFICE, GUIDANCE_GROUP, ORGAN -> room.county().code();
            case TOWN_REVIEW, TOWN_COMMITTEE -> room.county().town();
            default -> room.village();
        };
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + n + "-" + division;
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var account = new SignedIn(id, name, "演示" + n, role, division);
        var by = ReviewFixture.office(room.county());
        return account.scope().call(() -> demonstration.open(account, by));
    }

    private void enter(Room room, int person, Post post) {
        var by = RollFixture.committee(room.village());
        done(by.scope()
                .call(() -> candidates.enter(
                        room.election().id(),
                        room.people().get(person).id(),
                        post,
                        Channel.NOMINATED,
                        "21",
                        "13",
                        by)));
    }

    private static void done(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Refused<?> refused) {
            throw new IllegalStateException(refused.toString());
        }
    }

    /** Signs by hand in the form that is open: a stroke down, and one across. */
    static void sign(Page page, String form) {
        var pad = page.locator(form + " canvas");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page.mouse().move(box.x + box.width * 0.3, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.35, box.y + box.height - 20);
        page.mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.4);
        page.mouse().up();
    }
}
