package org.huanjie.shell.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 人名 — a person's name: what is printed, as the person writes it, and the form by which two names are compared. Lists set 张 甲 apart
 * to fill a column, keyboards know four dots for 买买提·阿乙: whoever looks a name up or asks whether two are the same asks the form.
 *
 * <p>The form leaves out spaces and what cannot be seen, takes compatibility characters for the ones that they stand for (NFKC), and
 * has one dot. {@code store.name_form} is its twin in the database.
 *
 * @param printed without spaces around it and without characters that nobody sees; the dot is the national standard's
 * @param form equal for two names that are the same
 * @param replaced whether a character of an old code table stands in it as its present one
 */
public record PersonName(String printed, String form, boolean replaced) {

    /** 不能用的字 — a character that is in no name, as it is shown, and which one it is, the first being 1. */
    public record Stray(String character, int place) {}

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}]+");
    private static final Pattern DOTS =
            Pattern.compile("[·.\\x{387}\\x{2022}\\x{2027}\\x{2219}\\x{22C5}\\x{30FB}\\x{FF0E}\\x{FF65}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʼ]");

    private static final int OLD_FIRST = 0xE815;

    /** What stood in the private area from U+E815 on, in the order of GBK's FE50 to FEA0; as GB 18030-2022 places them. */
    private static final int[] OLD = ("⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾"
                    + "䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻")
            .codePoints()
            .toArray();

    /** The name that was written so. */
    public static PersonName of(String written) {
        if (plain(written)) {
            return new PersonName(written, written, false);
        }
        var present = present(written);
        return new PersonName(printed(present), formOf(present), !present.equals(written));
    }

    /** The form alone. */
    public static String form(String written) {
        return plain(written) ? written : formOf(present(written));
    }

    /** Whether these are one name. */
    public static boolean same(String one, String other) {
        return form(one).equals(form(other));
    }

    /** The first character that stands in no name: a sign, a digit, one that an old table left without a place. */
    public Optional<Stray> stray() {
        int place = 1;
        for (int i = 0; i < printed.length(); place++) {
            int character = printed.codePointAt(i);
            if (!standsInNames(character)) {
                return Optional.of(new Stray(shown(character), place));
            }
            i += Character.charCount(character);
        }
        return Optional.empty();
    }

    /** Whether something stands at one of its ends that stands between characters only. */
    public boolean beginsOrEndsWithASign() {
        return !form.isEmpty() && (sign(form.charAt(0)) || sign(form.charAt(form.length() - 1)));
    }

    /** How many characters it has, without its spaces. */
    public int length() {
        return form.codePointCount(0, form.length());
    }

    private static boolean sign(char c) {
        return c == '·' || c == '\'' || c == '-';
    }

    private static boolean standsInNames(int character) {
        return Character.isLetter(character)
                || character == '〇'
                || character == '·'
                || character == '\''
                || character == '’'
                || character == '-'
                || Character.isSpaceChar(character)
                || Unseen.is(character) && !Character.isISOControl(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static String shown(int character) {
        var code = String.format(Locale.ROOT, "U+%04X", character);
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> code;
            default -> Character.toString(character) + " " + code;
        };
    }

    private static boolean plain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < '\u4E00' || c > '\u9FFF') {
                return false;
            }
        }
        return true;
    }

    private static String present(String written) {
        if (written.chars().noneMatch(PersonName::old)) {
            return written;
        }
        var present = new StringBuilder(written.length());
        written.codePoints().forEach(c -> present.appendCodePoint(old(c) ? OLD[c - OLD_FIRST] : c));
        return present.toString();
    }

    private static boolean old(int character) {
        return character >= OLD_FIRST && character < OLD_FIRST + OLD.length;
    }

    // which shape of a character is meant stays, and so does what is not allowed, to be named
    private static String printed(String present) {
        var seen = new StringBuilder(present.length());
        present.codePoints()
                .filter(c -> Character.isISOControl(c)
                        || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.MONGOLIAN
                        || selectsShape(c)
                        || !Unseen.is(c))
                .forEach(seen::appendCodePoint);
        return DOTS.matcher(stripped(seen.toString())).replaceAll("·");
    }

    private static boolean selectsShape(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    private static String formOf(String present) {
        var seen = Unseen.without(present);
        var folded = Normalizer.normalize(seen, Normalizer.Form.NFKC);
        var dotted = DOTS.matcher(SPACES.matcher(folded).replaceAll("")).replaceAll("·");
        return lower(APOSTROPHES.matcher(dotted).replaceAll("'"));
    }

    private static String lower(String text) {
        var lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] += 'a' - 'A';
            }
        }
        return new String(lower);
    }
}
