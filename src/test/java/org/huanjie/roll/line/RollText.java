package org.huanjie.roll.line;

/** 登记表文本 — lines of a roll's file for tests: people nobody is, of areas that nobody is of. */
public final class RollText {

    private RollText() {}

    public static String header() {
        return "姓名,性别,出生日期,身份证号,村民小组,登记类别\n";
    }

    /** A line without faults for this number. */
    public static String line(String name, String number) {
        return line(name, number, 1);
    }

    public static String line(String name, String number, int group) {
        var id = new IdentityNumber(number);
        var sex = id.sex().equals("MALE") ? "男" : "女";
        return "%s,%s,%s,%s,%d,1\n".formatted(name, sex, id.birth(), number, group);
    }

    /** The n-th number of a county: a man for an even n, a woman for an odd one, born from 1920 on. */
    public static String number(String county, int n) {
        int days = n / 500;
        var birth = java.time.LocalDate.of(1920, 1, 1).plusDays(days);
        var digits = "%s%s%03d".formatted(county, birth.toString().replace("-", ""), n % 500 * 2 + 1 - n % 2);
        return digits + IdentityNumber.check(digits);
    }

    /** The name as lists set it that fill a column: the first character apart from the rest. */
    public static String spaced(String name) {
        return name.charAt(0) + "\u3000" + name.substring(1);
    }

    /** A file of so many voters, in groups of thirty. */
    public static String file(String county, int from, int voters) {
        var text = new StringBuilder(header());
        for (int n = from; n < from + voters; n++) {
            text.append(line(name(n), number(county, n), 1 + (n - from) / 30));
        }
        return text.toString();
    }

    private static String name(int n) {
        var surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
        var given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";
        return "" + surnames.charAt(n % 20) + given.charAt(n / 20 % 20) + given.charAt(n / 400 % 20);
    }
}
