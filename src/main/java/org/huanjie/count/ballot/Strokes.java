package org.huanjie.count.ballot;

/**
 * 正 — votes as people tally them: five strokes a sign.
 *
 * @param hundreds each full hundred, one mark before the signs
 * @param signs the full 正 of the running hundred
 * @param rest the strokes of the sign that is being written, 0 to 4
 */
public record Strokes(int hundreds, int signs, int rest) {

    public static Strokes of(int votes) {
        if (votes < 0) {
            throw new IllegalArgumentException("votes below nought: " + votes);
        }
        return new Strokes(votes / 100, votes % 100 / 5, votes % 5);
    }
}
