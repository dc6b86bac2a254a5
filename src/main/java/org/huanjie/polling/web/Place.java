package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.PersonName;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 所在 — what every page here begins with: the village, its election, the reader's words. */
@Component("pollingPlace")
public class Place {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int NEAR = 12;
    private static final int WHOLE_NUMBER = 18;

    private final Divisions divisions;
    private final Elections elections;
    private final Roll roll;
    private final Frames frames;

    Place(Divisions divisions, Elections elections, Roll roll, Frames frames) {
        this.divisions = divisions;
        this.elections = elections;
        this.roll = roll;
        this.frames = frames;
    }

    public String name(String village) {
        return divisions.find(village).map(Division::name).orElseThrow(NoSuchPage::new);
    }

    /** The vote of the villagers' committee, the only one with desks. */
    public Election vote(String village) {
        return election(village, Body.VILLAGERS_COMMITTEE);
    }

    Election election(String village, Body body) {
        return elections.find(village, body).orElseThrow(NoSuchPage::new);
    }

    /**
     * The one voter whom the text of this field names in full, or whom the answer beside it chose for this very text; none where it is
     * not certain who is meant: whoever is merely found first is not taken for the one who was typed.
     */
    Optional<VoterId> voter(String village, String field, HttpServletRequest request) {
        var text = typed(request, field);
        var found = found(village, text);
        return named(text, found)
                .or(() -> id(typed(request, field + "Is"))
                        .filter(one -> typed(request, field + "For").equals(text)
                                && found.stream().map(VoterCard::id).anyMatch(one::equals)));
    }

    /** Whom a text may mean that names nobody in full; to be asked about. */
    List<VoterCard> near(String village, String text) {
        var found = found(village, text);
        return named(text, found).isPresent() ? List.of() : found;
    }

    private List<VoterCard> found(String village, String text) {
        return text.isBlank() ? List.of() : roll.search(village, text, NEAR);
    }

    private static Optional<VoterId> named(String text, List<VoterCard> found) {
        var whole = text.strip().length() == WHOLE_NUMBER
                ? found
                : found.stream()
                        .filter(card -> PersonName.form(card.name()).equals(PersonName.form(text)))
                        .toList();
        return whole.size() == 1 ? Optional.of(whole.getFirst().id()) : Optional.empty();
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    public static Optional<VoterId> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(VoterId.of(text)) : Optional.empty();
    }

    public Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    /** All that a form held, each field once. */
    public static Map<String, String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
    }

    /** By what two of one name are told apart. */
    public static String about(VoterCard card, Words words) {
        return words.of("polling.desk.about", words.of("polling.sex." + card.sex()), card.group(), card.maskedNumber());
    }
}
