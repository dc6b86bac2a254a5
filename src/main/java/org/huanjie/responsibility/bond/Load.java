package org.huanjie.responsibility.bond;

import java.util.UUID;
import org.huanjie.region.Pinyin;
import org.huanjie.region.Sounds;
import org.huanjie.shell.text.PersonName;

/**
 * 责任量 — how many villages one person answers for at this hour.
 *
 * @param standIn as a stand-in of someone who is away
 * @param link as a county leader linked to a complex or key village
 * @param villages each village once, whatever the person is to it
 */
public record Load(
        UUID person,
        String personName,
        String unit,
        String duty,
        int leader,
        int cadre,
        int officer,
        int standIn,
        int link,
        int villages) {

    /** Whether the name begins with what was typed, in characters, pinyin or initials; or the unit holds it. */
    boolean fits(String typed) {
        var text = typed.strip();
        var read = Pinyin.typed(text);
        boolean latin = !read.isEmpty() && text.chars().allMatch(c -> c < 128 || c == 'ü');
        return text.isEmpty()
                || PersonName.form(personName).startsWith(PersonName.form(text))
                || unit.contains(text)
                || latin && Sounds.of(personName).beginWith(read);
    }
}
