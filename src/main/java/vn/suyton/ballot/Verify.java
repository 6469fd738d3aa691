package vn.suyton.ballot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks the public record of a ballot without the application: {@code java -cp <jar> vn.suyton.ballot.Verify
 * record.json}. Ends with 0 when every figure is identical, 1 when something differs, 2 when the file cannot be read.
 */
public final class Verify {

    private static final int DIFFERENT = 1;
    private static final int UNREADABLE = 2;

    private Verify() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> arguments, PrintWriter out) {
        if (arguments.size() != 1) {
            out.println("Usage: java -cp <jar> vn.suyton.ballot.Verify record.json");
            return UNREADABLE;
        }
        try (var record = Files.newBufferedReader(Path.of(arguments.get(0)))) {
            var differences = RecordCheck.differences(record);
            differences.forEach(out::println);
            out.println(differences.isEmpty() ? "identical" : "different");
            return differences.isEmpty() ? 0 : DIFFERENT;
        } catch (IOException e) {
            out.println("Cannot read " + arguments.get(0) + ": " + e);
            return UNREADABLE;
        }
    }
}
