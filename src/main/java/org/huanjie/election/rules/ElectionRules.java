package org.huanjie.election.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.law.Edition;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;

/**
 * 选举办法 — what a village rules for one election: its posts with their seats, and the settings of its profile (S05; docs/rules.md, settings).
 *
 * @param edition {@code ZJ2012} and so on; a Party branch's are {@code P1990}, {@code P2020}
 * @param base itself, or the nation's edition that a loaded one stands on
 * @param posts from the highest to the lowest
 * @param settings by the names of {@link Setting}; one that nobody has set is missing
 * @param frozenHash SHA-256 over the canonical text, in hex, once the rules are passed; from then on they never change
 */
public record ElectionRules(
        ElectionId election,
        String edition,
        Edition base,
        List<PostSeats> posts,
        Map<String, String> settings,
        Optional<String> frozenHash) {

    public int seats() {
        return posts.stream().mapToInt(PostSeats::seats).sum();
    }

    /** How many are to be elected to this post; 0 where the rules have no such post. */
    public int seats(Post post) {
        return posts.stream()
                .filter(line -> line.post() == post)
                .mapToInt(PostSeats::seats)
                .sum();
    }

    public boolean passed() {
        return frozenHash.isPresent();
    }

    /** The whole profile: the edition's, with what the village set otherwise. */
    public Settings profile() {
        var own = new EnumMap<Setting, String>(Setting.class);
        settings.forEach((key, value) -> Setting.named(key).ifPresent(setting -> own.put(setting, value)));
        return Settings.of(base).with(own);
    }

    public Optional<String> setting(Setting setting) {
        return Optional.ofNullable(settings.get(setting.key()));
    }
}
