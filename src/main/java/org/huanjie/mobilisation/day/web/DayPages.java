package org.huanjie.mobilisation.day.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Head;
import org.huanjie.mobilisation.day.GridTurnout;
import org.huanjie.mobilisation.day.GridTurnouts;
import org.huanjie.mobilisation.day.NotYetCome;
import org.huanjie.mobilisation.day.TurnoutForecast;
import org.huanjie.mobilisation.figure.Arrivals;
import org.huanjie.mobilisation.household.HouseholdPhones;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.web.MobilisationDesk;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.roll.voter.VoterName;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 投票当天页面的组成. */
@Component
class DayPages {

    /** How the address ends. */
    static final String ENDING = "/turnout";


    private final NotYetCome notYet;
    private final GridTurnouts turnouts;
    private final Arrivals arrivals;
    private final Households households;
    private final HouseholdPhones phones;
    private final MobilisationDesk desk;

    DayPages(
            NotYetCome notYet,
            GridTurnouts turnouts,
            Arrivals arrivals,
            Households households,
            HouseholdPhones phones,
            MobilisationDesk desk) {
        this.notYet = notYet;
        this.turnouts = turnouts;
        this.arrivals = arrivals;
        this.households = households;
        this.phones = phones;
        this.desk = desk;
    }

    NotYetPage notYet(String village, SignedIn who, Words words) {
        var cards = households.registered(village);
        var grids = notYet.own(village, who).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new NotYetPage.GridPart(
                        entry.getKey().name(),
                        words.of("mobilisation.day.left", entry.getValue().size()),
                        entry.getValue().stream()
                                .map(call -> home(call, cards, who, words))
                                .toList()))
                .toList();
        return new NotYetPage(
                village,
                desk.name(village),
                grids.isEmpty()
                        ? words.of(notYet.open(village) ? "mobilisation.day.all-came" : "mobilisation.day.closed")
                        : "",
                grids);
    }

    private NotYetPage.Home home(NotYetCome.ToCall call, Map<VoterId, VoterName> cards, SignedIn who, Words words) {
        var home = call.household();
        var names = call.voters().stream()
                .flatMap(voter -> Stream.ofNullable(cards.get(voter)))
                .map(VoterName::name)
                .toList();
        return new NotYetPage.Home(
                words.of("mobilisation.volunteering.label", home.group(), home.number()),
                Wording.of(words, names),
                home.phone().isEmpty()
                        ? ""
                        : phones.open(home.id(), words.of("mobilisation.volunteering.look"), who)
                                .orElse(""),
                home.place().described());
    }

    TurnoutPage turnout(String village, SignedIn who, Words words) {
        var head = desk.head(village, words);
        var tabs = desk.tabs(village, ENDING, words);
        return turnouts.of(village)
                .map(now -> turnout(head, tabs, now, words))
                .orElseGet(() -> new TurnoutPage(
                        head,
                        tabs,
                        words.of("mobilisation.day.closed"),
                        "",
                        "",
                        "",
                        List.of(),
                        0,
                        List.of(),
                        arrivals(village, words)));
    }

    private List<String> arrivals(String village, Words words) {
        return turnouts.vote(village).stream()
                .flatMap(vote -> arrivals.of(vote).stream())
                .map(arrival -> words.of(
                        arrival.way().key(),
                        arrival.sum().groups(),
                        arrival.sum().drew(),
                        arrival.sum().byProxy(),
                        arrival.sum().proxies()))
                .toList();
    }

    private static TurnoutPage turnout(
            Head head, List<MobilisationDesk.Tab> tabs, GridTurnout.OfVillage now, Words words) {
        return new TurnoutPage(
                head,
                tabs,
                "",
                now.whole().percent(words),
                words.of(
                        "mobilisation.day.of", now.whole().marked(), now.whole().registered()),
                forecast(now.forecast(), now.whole(), words),
                now.hours().stream()
                        .map(hour -> new TurnoutPage.Hour(hour(hour, words), hour.issued()))
                        .toList(),
                now.hours().stream().mapToInt(HourTotal::issued).max().orElse(0),
                now.grids().stream().map(grid -> group(grid, words)).toList(),
                List.of());
    }

    private static TurnoutPage.Group group(GridTurnout grid, Words words) {
        return new TurnoutPage.Group(
                grid.names().isEmpty() ? words.of("mobilisation.day.no-grid") : Wording.of(words, grid.names()),
                grid.turnout().percent(words),
                words.of(
                        "mobilisation.day.of",
                        grid.turnout().marked(),
                        grid.turnout().registered()),
                grid.turnout().hundredths(),
                grid.hours().stream()
                        .map(hour -> words.of("mobilisation.day.hour-sum", hour(hour, words), hour.issued()))
                        .collect(Collectors.joining(words.of("mobilisation.contacts.join"))));
    }

    private static String hour(HourTotal total, Words words) {
        return words.of("mobilisation.day.hour", total.hour().getHour());
    }

    private static String forecast(Optional<TurnoutForecast> forecast, Turnout whole, Words words) {
        return forecast.map(told -> words.of(
                        "mobilisation.day.forecast",
                        new Turnout(whole.registered(), told.likely(), told.likely()).percent(words),
                        new Turnout(whole.registered(), told.low(), told.low()).percent(words),
                        new Turnout(whole.registered(), told.high(), told.high()).percent(words)))
                .orElseGet(() -> words.of("mobilisation.day.no-forecast"));
    }
}
