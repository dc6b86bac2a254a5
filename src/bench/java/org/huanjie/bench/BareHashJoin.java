package org.huanjie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;

/**
 * 裸哈希连接 — what {@link ListMatch} is measured against: the plainest program that reads a list, looks each number up among the people's
 * and writes down the lines that are found. It checks nothing, keeps nothing secret and knows where the columns are.
 */
final class BareHashJoin {

    private static final int BUFFER = 1 << 20;

    private BareHashJoin() {}

    /** @param files the people's numbers, the list, and where the lines that are found go */
    public static void main(String[] files) throws IOException {
        var people = new HashMap<String, Integer>();
        try (var numbers = reader(files[0])) {
            for (var number = numbers.readLine(); number != null; number = numbers.readLine()) {
                people.put(number, people.size());
            }
        }
        var found = new ArrayList<String>();
        try (var list = reader(files[1])) {
            for (var line = list.readLine(); line != null; line = list.readLine()) {
                int end = line.indexOf(',');
                if (people.get(line.substring(0, end)) != null) {
                    found.add(line);
                }
            }
        }
        Files.write(Path.of(files[2]), found);
    }

    private static BufferedReader reader(String file) throws IOException {
        return new BufferedReader(
                new java.io.InputStreamReader(Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8), BUFFER);
    }
}
