package dev.billaudit.intake.damage;

import dev.billaudit.intake.damage.Export.Form;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What can befall the bytes of an export that its reader can know of. */
enum Damage {
    /** The end is missing, from a random byte on. */
    CUT {
        @Override
        byte[] of(Export export, Form form, Random random) {
            byte[] bytes = export.bytes(form);
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
    },
    /** One bit of a separator, a quote or a line end is another. */
    FLIP_STRUCTURE {
        @Override
        byte[] of(Export export, Form form, Random random) {
            byte[] bytes = export.bytes(form);
            List<Integer> places = form.isText() ? structure(export, form) : everywhere(bytes);
            bytes[places.get(random.nextInt(places.size()))] ^= (byte) (1 << random.nextInt(8));
            return bytes;
        }
    },
    /** From a random line on the text is in another charset. */
    SWAP_CHARSET {
        @Override
        byte[] of(Export export, Form form, Random random) {
            if (!form.isText()) {
                return FLIP_STRUCTURE.of(export, form, random);
            }
            List<String> lines = export.text(form).lines().toList();
            int from = random.nextInt(lines.size());
            Charset other =
                    form.charset().equals(StandardCharsets.UTF_8) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            byte[] head = (form.mark() + text(lines.subList(0, from))).getBytes(form.charset());
            byte[] tail = text(lines.subList(from, lines.size())).getBytes(other);
            byte[] both = Arrays.copyOf(head, head.length + tail.length);
            System.arraycopy(tail, 0, both, head.length, tail.length);
            return both;
        }
    },
    /** A quotation mark too many. */
    ADD_QUOTE {
        @Override
        byte[] of(Export export, Form form, Random random) {
            return form == Form.HTML
                    ? FLIP_STRUCTURE.of(export, form, random)
                    : edited(export, form, random, (text, at) -> text.insert(at, '"'));
        }
    },
    /** A quotation mark, or where there is none a line end, too few. */
    DROP_QUOTE {
        @Override
        byte[] of(Export export, Form form, Random random) {
            boolean isQuoted = form != Form.HTML && export.text(form).indexOf('"') >= 0;
            String sign = isQuoted ? "\"" : "\r\n";
            return edited(export, form, random, (text, at) -> drop(text, sign, at));
        }
    },
    /** A separator too few. */
    DROP_SEPARATOR {
        @Override
        byte[] of(Export export, Form form, Random random) {
            return edited(export, form, random, (text, at) -> drop(text, form.delimiter(), at));
        }
    },
    /** A separator too many, beside another or anywhere. */
    ADD_SEPARATOR {
        @Override
        byte[] of(Export export, Form form, Random random) {
            return edited(
                    export,
                    form,
                    random,
                    (text, at) -> text.insert(near(text, form.delimiter(), at), form.delimiter()));
        }
    },
    /** A line end too few. */
    DROP_LINE_END {
        @Override
        byte[] of(Export export, Form form, Random random) {
            return edited(export, form, random, (text, at) -> drop(text, "\r\n", at));
        }
    };

    abstract byte[] of(Export export, Form form, Random random);

    private static List<Integer> everywhere(byte[] bytes) {
        return IntStream.range(0, bytes.length).boxed().toList();
    }

    /** The places of the characters that part rows and cells; names and amounts are not among them. */
    private static List<Integer> structure(Export export, Form form) {
        String text = form.mark() + export.text(form);
        List<Integer> places = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            String sign = text.substring(i, i + 1);
            if (form.structure().contains(sign)) {
                places.add(at);
            }
            at += sign.getBytes(form.charset()).length;
        }
        return places;
    }

    private interface Edit {
        void edit(StringBuilder text, int at);
    }

    private static byte[] edited(Export export, Form form, Random random, Edit edit) {
        if (!form.isText()) {
            return CUT.of(export, form, random);
        }
        StringBuilder text = new StringBuilder(export.text(form));
        edit.edit(text, random.nextInt(text.length()));
        return (form.mark() + text).getBytes(form.charset());
    }

    private static void drop(StringBuilder text, String sign, int at) {
        int place = near(text, sign, at);
        if (text.indexOf(sign, place) == place) {
            text.delete(place, place + sign.length());
        }
    }

    /** The next place of the sign, else the first. */
    private static int near(StringBuilder text, String sign, int at) {
        int place = text.indexOf(sign, at);
        return place >= 0 ? place : Math.max(0, text.indexOf(sign));
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
    }
}
