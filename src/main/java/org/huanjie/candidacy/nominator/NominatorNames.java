package org.huanjie.candidacy.nominator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Component;

/**
 * 提名人名单 — the signatures of a nomination as they stand on its form, a name a line, each found on the roll; of several who bear a name the
 * group says which.
 */
@Component
public class NominatorNames {

    /** As many bearers of a name as a village can have. */
    private static final int ALIKE = 50;

    private static final Pattern LINE = Pattern.compile("(.+?)\\s*(?:\\u7b2c\\s*)?([0-9]{1,3})?\\s*\\u7ec4?");

    private final Roll roll;

    NominatorNames(Roll roll) {
        this.roll = roll;
    }

    /** Who they are, or every line that names nobody or several. */
    public Verdict<List<VoterId>> read(String village, String text) {
        var reasons = new ArrayList<Reason>();
        var found = new ArrayList<VoterId>();
        Typing.folded(text).lines().flatMap(line -> List.of(line.split("[,，、;；]")).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    var bearers = bearers(village, line);
                    if (bearers.size() == 1) {
                        found.add(bearers.getFirst().id());
                    } else {
                        reasons.add((bearers.isEmpty() ? NominatorRefusal.NOT_ON_ROLL : NominatorRefusal.SEVERAL).of(line));
                    }
                });
        return reasons.isEmpty() ? Verdict.done(found) : Verdict.refused(reasons);
    }

    private List<VoterCard> bearers(String village, String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return List.of();
        }
        var group = parts.group(2);
        return roll.named(village, parts.group(1).strip(), ALIKE).stream()
                .filter(card -> group == null || card.group() == Integer.parseInt(group))
                .toList();
    }
}
